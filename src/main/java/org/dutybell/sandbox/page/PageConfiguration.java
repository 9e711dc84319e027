package org.dutybell.sandbox.page;

import java.time.ZoneId;
import org.dutybell.sandbox.OnlyInSandbox;
import org.dutybell.sandbox.card.Cards;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.clock.ClockMoves;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page's controllers share. */
@Configuration(proxyBeanMethods = false)
@OnlyInSandbox
class PageConfiguration {

    @Bean
    ClockBar clockBar(ClockMoves moves) {
        return new ClockBar(moves);
    }

    @Bean
    Views sandboxViews(Chats chats, ObjectProvider<Cards> cards, MessageSource messages, ZoneId zone) {
        return new Views(chats, cards, messages, zone);
    }
}
