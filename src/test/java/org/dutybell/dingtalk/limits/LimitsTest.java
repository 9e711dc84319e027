package org.dutybell.dingtalk.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Way;
import org.dutybell.testing.DatabaseTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Limits on a database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest({"notification", "organisation"})
@Import({LimitsScene.class, LimitsTest.NoWayOut.class})
@interface LimitsTest {

    /** Nothing is sent here. */
    @TestConfiguration(proxyBeanMethods = false)
    class NoWayOut {

        @Bean
        Channel channel() {
            return (message, now) -> new Outcome.Accepted(null, Way.PRIVATE);
        }
    }
}
