package org.dutybell.sandbox.chat;

import java.time.Clock;
import java.time.ZoneId;
import org.dutybell.organisation.Organisation;
import org.dutybell.sandbox.OnlyInSandbox;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conversations; empty and idle while another server stands in for DingTalk. */
@Configuration(proxyBeanMethods = false)
@OnlyInSandbox
class ChatConfiguration {

    private static final long ROOM_FOR_PICTURES = 256L * 1024 * 1024;

    @Bean
    Directory sandboxDirectory(Organisation organisation, Clock clock) {
        return new Directory(organisation, clock);
    }

    @Bean
    Chats sandboxChats(Clock clock) {
        return new Chats(clock);
    }

    @Bean
    ChatArrivals chatArrivals(Chats chats, Directory directory, MessageSource messages, ZoneId zone) {
        return new ChatArrivals(chats, directory, messages, zone);
    }

    @Bean
    Pictures sandboxPictures() {
        return new Pictures(ROOM_FOR_PICTURES);
    }

    @Bean
    SamplePhotos samplePhotos(Clock clock) {
        return new SamplePhotos(clock);
    }

    @Bean
    Sessions sandboxSessions(Clock clock) {
        return new Sessions(clock);
    }
}
