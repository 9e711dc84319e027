package org.dutybell.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.DutyBell;
import org.dutybell.notification.StreamState;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sample bureau on the whole application: the real passes, the real stream client, the sandbox's DingTalk. Quartz is
 * off: time moves only when the story says so.
 */
final class Bureau implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Object> properties = new HashMap<>();
    private ConfigurableApplicationContext context;
    private SandboxClient sandbox;
    private LocalDate today;

    private Bureau(Database database, LocalDate firstDay, Map<String, String> more) {
        today = firstDay;
        properties.putAll(database.fresh());
        properties.put("dutybell.data-dir", temporaryFolder().toString());
        properties.put("dutybell.sandbox.enabled", "true");
        properties.put(
                "dutybell.sandbox.start-at",
                firstDay.atTime(6, 0).atZone(ZONE).toInstant().toString());
        properties.put("dutybell.engine.enabled", "false");
        properties.put("server.port", "0");
        properties.putAll(more);
        start();
    }

    /** Opens the bureau at six in the morning of that day. */
    static Bureau opensOn(LocalDate firstDay, Database database) {
        return opensOn(firstDay, database, Map.of());
    }

    /** The same with some properties of its own. */
    static Bureau opensOn(LocalDate firstDay, Database database, Map<String, String> more) {
        Assumptions.assumeTrue(
                database.runsHere(), () -> database + " cannot run on this machine: its story is skipped");
        return new Bureau(database, firstDay, more);
    }

    private static ConfigurableApplicationContext run(Map<String, Object> properties) {
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(DutyBell.class).run(arguments);
    }

    /** One more node of the same service: the same database and folder, and this node's DingTalk. */
    ConfigurableApplicationContext anotherNode() {
        Map<String, Object> other = new HashMap<>(properties);
        other.put("dutybell.dingtalk.api-base-url", address());
        other.put("dutybell.dingtalk.oapi-base-url", address());
        other.put("dutybell.dingtalk.client-id", SandboxCredentials.CLIENT_ID);
        other.put("dutybell.dingtalk.client-secret", SandboxCredentials.CLIENT_SECRET);
        other.put("dutybell.dingtalk.robots-default.url", address() + "/robot/send?access_token={chat}");
        other.put("dutybell.dingtalk.robots-default.secret", SandboxCredentials.ROBOT_SECRET);
        ConfigurableApplicationContext node = run(other);
        awaitMessages(node);
        return node;
    }

    /** What is said before the stream is up may get lost, as with DingTalk. */
    private static void awaitMessages(ConfigurableApplicationContext node) {
        node.getBeanProvider(StreamState.class)
                .ifAvailable(stream -> await().atMost(Duration.ofSeconds(30)).until(stream::isConnected));
    }

    private void start() {
        context = run(properties);
        awaitMessages(context);
        sandbox = new SandboxClient(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** Stops the server and starts it again on the same database. */
    void restart() {
        context.close();
        start();
    }

    /**
     * Stands still: stopped now, started again so much later, with nothing done in between. The next move catches up.
     */
    void standsStillUntil(LocalDate day, String time) {
        Instant end = day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        Duration missing = Duration.between(bean(Clock.class).instant(), end);
        bean(JdbcClient.class)
                .sql("update sandbox_clock set offset_millis = offset_millis + :more")
                .param("more", missing.toMillis())
                .update();
        today = day;
        restart();
    }

    Phone phoneOf(String userId) {
        return new Phone(sandbox, userId);
    }

    /** Moves to that time of the present day; passes run at every event on the way. */
    void at(String time) {
        sandbox.moveTo(today.atTime(LocalTime.parse(time)).atZone(ZONE).toOffsetDateTime());
    }

    /** Moves to that time of the next day that is neither Saturday nor Sunday. */
    void nextWeekdayAt(String time) {
        do {
            today = today.plusDays(1);
        } while (today.getDayOfWeek().getValue() > 5);
        at(time);
    }

    void nextDayAt(String time) {
        on(today.plusDays(1), time);
    }

    void on(LocalDate day, String time) {
        today = day;
        at(time);
    }

    /** What is stored about the obligation with this code. */
    Sheet sheetOf(String code) {
        return new Sheet(this, code);
    }

    /** The sheet of what this unit owes under the duty and has open; the most urgent one. */
    Sheet open(String duty, String unit) {
        return sheetOf(bean(JdbcClient.class)
                .sql("""
                        select short_code from obligation
                        where duty_code = :duty and unit_code = :unit and state = 'OPEN' order by due_at limit 1
                        """)
                .param("duty", duty)
                .param("unit", unit)
                .query(String.class)
                .single());
    }

    /** Where a browser finds it. */
    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Of several of a type. */
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    SandboxClient sandbox() {
        return sandbox;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("dutybell-journey");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("No temporary folder for the evidence", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
