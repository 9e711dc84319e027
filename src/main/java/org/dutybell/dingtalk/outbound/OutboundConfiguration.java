package org.dutybell.dingtalk.outbound;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.dutybell.dingtalk.card.CardProperties;
import org.dutybell.dingtalk.card.Cards;
import org.dutybell.dingtalk.office.CalendarEvents;
import org.dutybell.dingtalk.office.DingProperties;
import org.dutybell.dingtalk.office.Dings;
import org.dutybell.dingtalk.office.TodoProperties;
import org.dutybell.dingtalk.office.Todos;
import org.dutybell.dingtalk.office.UnionIds;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.Templates;
import org.dutybell.notification.UndeliveredCards;
import org.dutybell.notification.Way;
import org.dutybell.organisation.LostGroups;
import org.dutybell.organisation.Organisation;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    CardProperties.class,
    DingProperties.class,
    TodoProperties.class,
    DutyBellProperties.class
})
class OutboundConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    Phrases dingtalkPhrases(Templates templates, DutyBellProperties settings) {
        return new Phrases(templates, settings);
    }

    @Bean
    Cards dingtalkCards(
            OpenApi api,
            DingTalkProperties dingtalk,
            CardProperties properties,
            Phrases phrases,
            UndeliveredCards undelivered) {
        return new Cards(api, dingtalk, properties, phrases, undelivered);
    }

    @Bean
    UnionIds dingtalkUnionIds(OpenApi api, Organisation organisation) {
        return new UnionIds(api, organisation);
    }

    @Bean
    Dings dingtalkDings(OpenApi api, DingTalkProperties dingtalk, DingProperties properties) {
        return new Dings(api, dingtalk, properties);
    }

    @Bean
    Todos dingtalkTodos(OpenApi api, TodoProperties properties, UnionIds unionIds, Phrases phrases) {
        return new Todos(api, properties, unionIds, phrases);
    }

    @Bean
    CalendarEvents dingtalkEvents(OpenApi api, UnionIds unionIds, DutyBellProperties settings) {
        return new CalendarEvents(api, unionIds, settings.zone());
    }

    /** @param machine the machine's own clock, by which DingTalk judges signatures, whatever time the bureau is played in */
    @Bean
    Router dingtalkRouter(
            Wire wire,
            OpenApi api,
            Gate gate,
            DingTalkProperties properties,
            Cards cards,
            Phrases phrases,
            @Qualifier("clock") Clock machine,
            LostGroups lost,
            Spreading spreading) {
        Webhooks webhooks = new Webhooks(wire, JSON, gate, phrases);
        return router(properties, webhooks, robot(api, properties, phrases), cards, machine, lost, spreading);
    }

    private static RobotMessages robot(OpenApi api, DingTalkProperties properties, Phrases phrases) {
        return new RobotMessages(api, JSON, properties, phrases);
    }

    static Router router(
            DingTalkProperties properties,
            Webhooks webhooks,
            RobotMessages robot,
            Cards cards,
            InstantSource wireTime,
            LostGroups lost,
            Spreading spreading) {
        Map<Way, WayOut> waysOut = Map.of(
                Way.CARD, new WhileThere(new CardOut(cards), lost),
                Way.GROUP_WEBHOOK, new GroupWebhook(new GroupRobots(properties), webhooks, wireTime),
                Way.GROUP_API, new WhileThere(new RobotInGroup(robot), lost),
                Way.PRIVATE, new RobotInPrivate(robot),
                Way.SESSION, new SessionReply(webhooks, properties));
        return new Router(waysOut, spreading);
    }

    /** Sends what the outbox holds. */
    @Bean
    DingTalkChannel dingtalkChannel(
            Router router,
            Cards cards,
            Dings dings,
            Todos todos,
            CalendarEvents events,
            OpenApi api,
            DingTalkProperties properties,
            ObjectProvider<ReadMarks> marks,
            Organisation organisation) {
        Supplier<ReadMarks> later = marks::getObject;
        return new DingTalkChannel(
                router,
                cards,
                dings,
                todos,
                events,
                new Recalls(api, properties),
                new ReadChecks(api, properties, later),
                organisation);
    }
}
