package org.dutybell.dingtalk.inbound;

import java.time.Clock;
import org.dutybell.checkin.Inbox;
import org.dutybell.checkin.InboxProperties;
import org.dutybell.checkin.PictureSource;
import org.dutybell.checkin.WithheldNotice;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.Received;
import org.dutybell.notification.ReadMarks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What DingTalk hands in, whichever way it comes. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    PictureSource dingtalkPictures(OpenApi api, DingTalkProperties properties) {
        return new DingTalkPictures(api, new PictureDownload(properties));
    }

    @Bean
    ReceivedMessages dingtalkReceivedMessages(
            Inbox inbox, DingTalkProperties properties, ObjectProvider<Received> received, Clock clock) {
        return new ReceivedMessages(inbox, new Translation(properties.robotCode()), counting(received), JSON, clock);
    }

    @Bean
    ReceivedEvents dingtalkReceivedEvents(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ReadMarks marks,
            WithheldNotice withheld,
            ObjectProvider<Received> received,
            ApplicationEventPublisher events,
            InboxProperties properties,
            Clock clock) {
        return new ReceivedEvents(
                new EventRows(jdbc),
                new EventActions(marks, withheld, counting(received), events),
                new TransactionTemplate(transactions),
                properties.keepRaw(),
                JSON,
                clock);
    }

    @Bean
    FailedEvents dingtalkFailedEvents(OpenApi api, ReceivedEvents events) {
        return new FailedEvents(api, events);
    }

    private static Received counting(ObjectProvider<Received> received) {
        return received.getIfAvailable(() -> () -> {});
    }
}
