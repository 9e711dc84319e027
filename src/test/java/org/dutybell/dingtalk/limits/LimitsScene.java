package org.dutybell.dingtalk.limits;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that share a database and a clock. */
class LimitsScene {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Verdict LOST = Verdict.uncertain("no answer").because(Verdict.Cause.UNREACHABLE);

    private static final Instant NOW = Instant.parse("2027-03-10T01:00:00Z");

    final SteppingClock clock = new SteppingClock(NOW);
    final JdbcClient jdbc;
    final Usage usage;
    private final DataSource database;
    private final Notifications notifications;
    private final Templates templates;
    private final PlatformTransactionManager transactions;

    LimitsScene(
            DataSource database,
            JdbcClient jdbc,
            Notifications notifications,
            Templates templates,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.jdbc = jdbc;
        this.usage = new Usage(jdbc);
        this.notifications = notifications;
        this.templates = templates;
        this.transactions = transactions;
    }

    void clear() {
        clock.moveTo(NOW);
        for (String table : List.of(
                "dingtalk_bucket",
                "dingtalk_stop",
                "dingtalk_usage",
                "dingtalk_quota_level",
                "delivery",
                "notification")) {
            jdbc.sql("delete from " + table).update();
        }
        templates.replaceWith(Map.of(
                Template.QUOTA_TITLE, "额度",
                Template.QUOTA_SAVING, "{share}%：{calls}/{callquota}，{messages}/{messagequota}",
                Template.QUOTA_RESERVE, "余量 {share}%，{last}%",
                Template.QUOTA_USED_UP, "用完 {calls}",
                Template.QUOTA_EASED, "宽裕 {calls}/{callquota}"));
    }

    /** A node with these properties under dutybell.dingtalk. */
    Node node(Map<String, ?> settings) {
        Binder binder = new Binder(new MapConfigurationPropertySource(settings));
        LimitsProperties limits = binder.bindOrCreate("limits", LimitsProperties.class);
        QuotaProperties quota = binder.bindOrCreate("quota", QuotaProperties.class);
        QuotaNotices notices = new QuotaNotices(
                new QuotaLevels(jdbc), notifications, templates, transactions, quota, List.of("P01", "P02"));
        Stops stops = new Stops(jdbc);
        MonthMeter meter = new MonthMeter(usage, new Quota(quota), stops, notices, clock, SHANGHAI);
        Counts counts = new Counts();
        LimitedGate gate = new LimitedGate(
                new Pace(new Buckets(new BucketRows(database, clock)), stops, limits),
                stops,
                new Breakers(limits, clock),
                meter,
                counts,
                clock,
                SHANGHAI);
        return new Node(gate, meter, counts, quota);
    }

    /** Does something within a transaction that is rolled back. */
    void undone(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deed.run();
            status.setRollbackOnly();
        });
    }

    List<String> notices() {
        return jdbc.sql("select concat(destination_code, ' ', body) from notification order by id")
                .query(String.class)
                .list();
    }

    record Node(LimitedGate gate, MonthMeter meter, Counts counts, QuotaProperties quota) {

        boolean sends(String robot, MessageKind kind) {
            return toRobot(robot, kind) instanceof Permit.Go;
        }

        Permit toRobot(String robot, MessageKind kind) {
            return gate.enter(Api.ROBOT_WEBHOOK, robot, kind);
        }

        boolean calls(MessageKind kind) {
            return call(kind) instanceof Permit.Go;
        }

        Permit call(MessageKind kind) {
            return gate.enter(Api.PRIVATE_SEND, "", kind);
        }

        boolean answersASession() {
            return gate.enter(Api.SESSION_WEBHOOK, "", MessageKind.RECEIPT) instanceof Permit.Go;
        }

        void ends(MessageKind kind, Verdict verdict) {
            gate.left(Api.PRIVATE_SEND, "", kind, verdict);
        }

        void robotAnswers(String robot, Verdict verdict) {
            gate.left(Api.ROBOT_WEBHOOK, robot, MessageKind.REMINDER, verdict);
        }
    }
}
