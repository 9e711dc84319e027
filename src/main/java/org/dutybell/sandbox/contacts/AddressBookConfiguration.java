package org.dutybell.sandbox.contacts;

import java.time.Duration;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.Events;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
class AddressBookConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    @Bean
    ContactScope contactScope() {
        return new ContactScope();
    }

    @Bean
    ContactWatch contactWatch(
            Directory directory, Events events, @Qualifier("streamScheduler") SimpleAsyncTaskScheduler scheduler) {
        ContactWatch watch = new ContactWatch(directory, events);
        scheduler.scheduleWithFixedDelay(watch::look, LOOK_EVERY);
        return watch;
    }
}
