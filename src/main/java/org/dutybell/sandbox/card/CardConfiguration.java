package org.dutybell.sandbox.card;

import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxProperties;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.CardRoutes;
import org.dutybell.sandbox.wire.Faults;
import org.dutybell.sandbox.wire.Presses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
class CardConfiguration {

    @Bean
    Cards sandboxCards(Chats chats) {
        return new Cards(chats);
    }

    @Bean
    NewCards newCards(CardRoutes routes, SandboxProperties properties) {
        return new NewCards(routes, properties.cardTemplates());
    }

    @Bean
    CardDeliveries cardDeliveries(Chats chats, Faults faults) {
        return new CardDeliveries(chats, faults);
    }

    @Bean
    CardPresses cardPresses(Cards cards, Presses presses, Chats chats, Directory directory, JsonMapper json) {
        return new CardPresses(cards, presses, chats, directory, json);
    }
}
