package org.dutybell.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.checkin.AnsweredAtOnce;
import org.dutybell.engine.Engine;
import org.dutybell.engine.PassReport;
import org.dutybell.notification.Outbox;
import org.dutybell.testing.Database;
import org.dutybell.testing.DatabaseApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service without wire and pages, on the sample bureau; it can be stopped and started again on its database. */
final class YearBureau implements AutoCloseable {

    private static final List<String> MODULES = List.of(
            "engine",
            "integrity",
            "digest",
            "audit",
            "botconfig",
            "reachability",
            "waiver",
            "review",
            "appointment",
            "escalation",
            "todo",
            "reminder",
            "incident",
            "checkin",
            "wording",
            "obligation",
            "notification",
            "evidence",
            "duty",
            "organisation",
            "calendar");

    private final Map<String, String> properties = new HashMap<>();
    private final YearClock clock;
    private final Fuse fuse;
    private final RecordingDingTalk dingTalk;
    private ConfigurableApplicationContext context;
    private int starts;

    YearBureau(Database database, YearClock clock, Fuse fuse, RecordingDingTalk dingTalk) {
        this.clock = clock;
        this.fuse = fuse;
        this.dingTalk = dingTalk;
        properties.putAll(database.fresh());
        properties.put("dutybell.data-dir", temporaryFolder().toString());
        properties.put(
                "dutybell.config-dir", Path.of("bot-config").toAbsolutePath().toString());
        properties.put("dutybell.engine.enabled", "false");
        properties.put("dutybell.admins", "safety-qin");
        context = start();
    }

    private ConfigurableApplicationContext start() {
        starts++;
        return DatabaseApplication.start(properties, MODULES, this::play);
    }

    /** What stands in for the world outside. */
    private void play(GenericApplicationContext beans) {
        beans.registerBean("yearClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        beans.registerBean("fuse", Fuse.class, () -> fuse);
        beans.registerBean("dingTalk", RecordingDingTalk.class, () -> dingTalk);
        beans.registerBean("answeredAtOnce", AnsweredAtOnce.class, AnsweredAtOnce::new, bean -> bean.setPrimary(true));
        beans.registerBean("nobodyWakes", AfterReply.class, () -> () -> {}, bean -> bean.setPrimary(true));
    }

    void restart() {
        context.close();
        context = start();
    }

    /** Starts after the first one. */
    int restarts() {
        return starts - 1;
    }

    Optional<Instant> nextEvent(Instant after) {
        return bean(Engine.class).nextEvent(after);
    }

    PassReport run(Instant now) {
        PassReport report = bean(Engine.class).run(now);
        if (!report.failures().isEmpty()) {
            throw new AssertionError("Passes failed at " + now + ": " + report.failures());
        }
        return report;
    }

    /** As the sender does when a receipt was written. */
    void send(Instant now) {
        bean(Outbox.class).sendDue(now);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("dutybell-year");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the evidence", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
