package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at bad moments; what it leaves behind must be all there, once. */
class KilledProcessIT {

    private static final String PLAN = "制定年度安全计划与目标责任书";

    @TempDir
    Path data;

    @Test
    void answersOnceWhenKilledRightAfterAReply() throws Exception {
        String code;
        try (PackagedServer server = PackagedServer.on(data, "2027-03-01T00:00:00Z")) {
            code = codeFromReminder(server);
            long calls = server.sandbox().acknowledged();
            server.phoneOf("u-school01-li").in("school-01").says("#" + code + " 计划已印发");
            patiently().until(() -> server.sandbox().acknowledged() > calls);

            server.kill();
            server.startAgain();
            server.sandbox().advance("PT3M");

            patiently().until(() -> server.sandbox().page("/o/" + code).contains("李红梅打卡回执"));
            assertThat(server.sandbox().page("/o/" + code))
                    .containsOnlyOnce("李红梅打卡回执")
                    .contains("计划已印发");
            assertThat(server.sandbox().page("/?unit=school-01&state=FULFILLED"))
                    .contains(code);
            server.sandbox().advance("PT6M");
        }
        assertThat(count("select count(*) from check_in")).isEqualTo(1);
        assertThat(count("select count(*) from notification where kind = 'RECEIPT' and state = 'SENT'"))
                .isEqualTo(1);
        assertNothingLostAndNothingTwice();
    }

    @Test
    void goesOnWhenKilledInTheMiddleOfAMoveOfTheClock() throws Exception {
        try (PackagedServer server = PackagedServer.on(data, "2027-03-01T23:30:00Z")) {
            OffsetDateTime start = server.sandbox().now();
            var move = CompletableFuture.supplyAsync(() -> server.sandbox().advance("P4D"));
            patiently().until(() -> server.sandbox().now().isAfter(start.plusHours(30)));
            OffsetDateTime killedAt = server.sandbox().now();

            server.kill();
            assertThat(move).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class);
            server.startAgain();

            assertThat(server.sandbox().now()).as("time goes on, not back").isAfterOrEqualTo(killedAt);
            server.sandbox().moveTo(start.plusDays(5));
            assertThat(server.sandbox().page("/?unit=school-01&state=MISSED")).contains("每日校园巡查");
        }
        assertThat(count("select count(*) from notification where kind = 'ESCALATION' and state = 'SENT'"))
                .isPositive();
        assertNothingLostAndNothingTwice();
    }

    private static String codeFromReminder(PackagedServer server) {
        var li = server.phoneOf("u-school01-li").in("school-01");
        server.sandbox().advance("PT75M");
        return Phone.codeOf(PLAN, li.expects(PLAN));
    }

    /** Read from the file after the last kill. */
    private void assertNothingLostAndNothingTwice() throws SQLException {
        assertThat(count("select count(*) from notification where state in ('PENDING', 'SENDING')"))
                .as("messages that wait")
                .isZero();
        assertThat(count("select count(*) from reminder where result = 'WAITING' and due_at <= " + clock()))
                .as("due nudges that nobody settled")
                .isZero();
        assertThat(count("select count(*) from obligation where state = 'OPEN' and missed_at <= " + clock()))
                .as("misses that nobody found")
                .isZero();
        assertThat(count("select count(*) from (select notification_id from delivery d"
                        + " join notification n on n.id = d.notification_id"
                        + " where n.kind = 'REMINDER' and d.outcome in ('ACCEPTED', 'UNKNOWN')"
                        + " group by notification_id having count(*) > 1)"))
                .as("reminders that may have gone out twice")
                .isZero();
        assertThat(count("select count(*) from (select escalation_id, step_number, told_code from escalation_step"
                        + " group by escalation_id, step_number, told_code having count(*) > 1)"))
                .as("steps taken twice")
                .isZero();
    }

    /** The last time a pass is known to have run with. */
    private static String clock() {
        return "(select max(started_at) from delivery)";
    }

    private int count(String query) throws SQLException {
        String url = "jdbc:h2:file:" + data.resolve("dutybell")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }
}
