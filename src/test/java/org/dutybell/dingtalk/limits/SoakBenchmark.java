package org.dutybell.dingtalk.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Outbox;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Templates;
import org.dutybell.notification.Way;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 100,000 messages through outbox and gate against a model of DingTalk's robots, under a clock that is moved. Waves of a
 * thousand come every ten minutes; half of each goes to ten of 200 groups. {@code mvn -P benchmark test}; fewer with
 * {@code -Dsoak.messages=10000}.
 */
class SoakBenchmark {

    private static final int MESSAGES = Integer.getInteger("soak.messages", 100_000);
    private static final int WAVE = 1000;
    private static final int CHATS = 200;
    private static final int BUSY_CHATS = 10;
    private static final Duration BETWEEN_WAVES = Duration.ofMinutes(10);
    private static final Duration ONE_CALL_TAKES = Duration.ofMillis(40);
    private static final Instant START = Instant.parse("2027-03-01T00:00:00Z");

    @Nested
    @OnH2
    class H2 extends Soak {}

    @DatabaseTest({"notification", "organisation"})
    @Import(Wiring.class)
    abstract static class Soak {

        @Autowired
        Outbox outbox;

        @Autowired
        Notifications notifications;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        SteppingClock clock;

        @Autowired
        ModelledRobots dingtalk;

        private final Random random = new Random(20270301);

        @Test
        void sendsAHundredThousandMessagesWithoutABlock() {
            long began = System.nanoTime();
            chats();
            for (int wave = 0; wave * WAVE < MESSAGES; wave++) {
                Instant at = START.plus(BETWEEN_WAVES.multipliedBy(wave));
                sendUntil(at);
                write(wave, at);
            }
            sendUntil(Instant.MAX);

            report(Duration.ofNanos(System.nanoTime() - began));
            assertThat(dingtalk.blocks()).isZero();
            assertThat(dingtalk.tooFast()).isZero();
            assertThat(count("SENT") + count("MERGED")).isEqualTo(MESSAGES);
        }

        /** Sends what is due, again and again, as the clock comes to the next attempt. */
        private void sendUntil(Instant end) {
            outbox.sendDue(clock.instant());
            var next = outbox.nextAttempt(clock.instant());
            while (next.filter(at -> at.isBefore(end)).isPresent()) {
                clock.moveTo(next.get());
                outbox.sendDue(clock.instant());
                next = outbox.nextAttempt(clock.instant());
            }
            if (end.isBefore(Instant.MAX) && clock.instant().isBefore(end)) {
                clock.moveTo(end);
            }
        }

        private void write(int wave, Instant at) {
            TransactionOperations transaction = new TransactionTemplate(transactions);
            List<NewNotification> messages = new ArrayList<>();
            for (int number = 0; number < Math.min(WAVE, MESSAGES - wave * WAVE); number++) {
                messages.add(message("soak-" + wave + "-" + number, at));
            }
            transaction.executeWithoutResult(status -> messages.forEach(notifications::add));
        }

        /** Mostly reminders; a tenth are answers in private chats; one in twenty is an incident, which is not merged. */
        private NewNotification message(String key, Instant at) {
            int dice = random.nextInt(100);
            if (dice < 10) {
                var conversation = new Destination.ToConversation(null, null, null, "u" + random.nextInt(1000));
                return new NewNotification(key, MessageKind.RECEIPT, conversation, "回执", "已记录", at);
            }
            MessageKind kind = dice < 15
                    ? MessageKind.INCIDENT
                    : dice < 25 ? MessageKind.ESCALATION : dice < 95 ? MessageKind.REMINDER : MessageKind.DIGEST;
            int chat = random.nextBoolean() ? random.nextInt(BUSY_CHATS) : random.nextInt(CHATS);
            return new NewNotification(key, kind, new Destination.ToChat("chat-" + chat), "提醒", "一项待办 " + key, at);
        }

        private void chats() {
            for (int chat = 0; chat < CHATS; chat++) {
                jdbc.sql("""
                        insert into org_unit (code, name, kind, pupils, buses, position) values (?, ?, 'SCHOOL', 1, false, 1)
                        """).params("unit-" + chat, "学校").update();
                jdbc.sql("insert into chat (code, unit_code, name, position) values (?, ?, '群', 1)")
                        .params("chat-" + chat, "unit-" + chat)
                        .update();
            }
            jdbc.sql("update organisation_revision set revision = revision + 1").update();
        }

        private long count(String state) {
            return jdbc.sql("select count(*) from notification where state = ?")
                    .param(state)
                    .query(Long.class)
                    .single();
        }

        private void report(Duration wall) {
            System.out.printf(
                    "Soak: %d messages, %d sent, %d merged into them; simulated %s, wall %d s;"
                            + " blocks %d, too fast %d, fullest window %d of 20%n",
                    MESSAGES,
                    count("SENT"),
                    count("MERGED"),
                    Duration.between(START, clock.instant()),
                    wall.toSeconds(),
                    dingtalk.blocks(),
                    dingtalk.tooFast(),
                    dingtalk.fullestWindow());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        @Primary
        SteppingClock simulatedClock() {
            return new SteppingClock(START);
        }

        @Bean
        ModelledRobots modelledRobots() {
            return new ModelledRobots();
        }

        @Bean
        Gate gate(
                DataSource database,
                JdbcClient jdbc,
                @Lazy Notifications notifications,
                @Lazy Templates templates,
                PlatformTransactionManager transactions,
                Clock clock) {
            Binder none = new Binder(new MapConfigurationPropertySource());
            LimitsProperties limits = none.bindOrCreate("limits", LimitsProperties.class);
            QuotaProperties quota =
                    new QuotaProperties(QuotaProperties.Bought.CUSTOM, 10_000_000L, 10_000_000L, 80, 5, 5, 10);
            ZoneId zone = LimitsScene.SHANGHAI;
            Stops stops = new Stops(jdbc);
            QuotaNotices notices =
                    new QuotaNotices(new QuotaLevels(jdbc), notifications, templates, transactions, quota, List.of());
            return new LimitedGate(
                    new Pace(new Buckets(new BucketRows(database, clock)), stops, limits),
                    stops,
                    new Breakers(limits, clock),
                    new MonthMeter(new Usage(jdbc), new Quota(quota), stops, notices, clock, zone),
                    new Counts(),
                    clock,
                    zone);
        }

        @Bean
        Channel channel(Gate gate, ModelledRobots dingtalk, SteppingClock clock) {
            return (message, now) -> send(message, gate, dingtalk, clock);
        }

        private static Outcome send(OutgoingMessage message, Gate gate, ModelledRobots dingtalk, SteppingClock clock) {
            boolean group = message.address() instanceof Address.Group;
            Api api = group ? Api.ROBOT_WEBHOOK : Api.PRIVATE_SEND;
            String robot = message.address() instanceof Address.Group to ? to.chatCode() : "";
            Permit permit = gate.enter(api, robot, message.kind());
            if (!(permit instanceof Permit.Go)) {
                return Verdict.of(permit).failed(true);
            }
            Verdict verdict =
                    group ? dingtalk.webhook(robot, clock.instant()) : dingtalk.call(api.name(), clock.instant());
            clock.pass(ONE_CALL_TAKES);
            gate.left(api, robot, message.kind(), verdict);
            return verdict.isTaken()
                    ? new Outcome.Accepted(null, group ? Way.GROUP_WEBHOOK : Way.PRIVATE)
                    : verdict.failed(true);
        }
    }
}
