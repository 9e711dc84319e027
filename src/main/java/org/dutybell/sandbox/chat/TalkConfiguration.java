package org.dutybell.sandbox.chat;

import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Speaking, which needs the built-in wire to be heard. */
@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
class TalkConfiguration {

    @Bean
    Talk talk(
            Directory directory,
            Chats chats,
            Sessions sessions,
            BotLink bot,
            @Value("${dutybell.dingtalk.oapi-base-url}") String oapiBaseUrl) {
        return new Talk(directory, chats, new WireMessages(sessions, oapiBaseUrl), bot);
    }
}
