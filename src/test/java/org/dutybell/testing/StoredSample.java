package org.dutybell.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.Themes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sample bureau on the database of a {@link DatabaseTest}, which imports this and starts at least organisation, calendar and
 * duty.
 */
public class StoredSample {

    /** The sample as the checked-in files say it. */
    public static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();

    /** What happens in a bureau, what refers to others first. */
    private static final List<String> HAPPENED = List.of(
            "review",
            "digest",
            "digest_run",
            "self_audit_flaw",
            "self_audit",
            "theme_use",
            "check_in_evidence",
            "check_in",
            "escalation_step",
            "escalation_action",
            "escalation",
            "obligation_note",
            "waiver_exception",
            "waiver_decider",
            "waiver_request",
            "appointment_reminder",
            "appointment_change",
            "appointment",
            "reminder",
            "delivery",
            "notification",
            "obligation",
            "plan_mark",
            "sensitive_period");

    private final Organisation organisation;
    private final Calendars calendars;
    private final Duties duties;
    private final Themes themes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoredSample(
            Organisation organisation,
            Calendars calendars,
            Duties duties,
            Themes themes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.duties = duties;
        this.themes = themes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The bureau with all its duties from then on, in which nothing has happened. */
    public void store(Instant now) {
        store(SAMPLE.duties(), now);
    }

    /** The same with these duties instead. */
    public void store(List<Duty> owed, Instant now) {
        HAPPENED.forEach(table -> jdbc.sql("delete from " + table).update());
        transaction(() -> {
            organisation.replaceWith(SAMPLE.roster());
            calendars.replaceWith(SAMPLE.calendar());
            themes.replaceWith(SAMPLE.themes());
            duties.replaceWith(SAMPLE.clauses(), owed, now);
        });
    }

    /** Does this in one transaction. */
    public void transaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Does this in one transaction that is rolled back. */
    public void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** The duty with this code. */
    public static Duty duty(String code) {
        return SAMPLE.duties().stream()
                .filter(duty -> duty.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The code of who holds the post of the obligation on that day. */
    public static String holder(ObligationView obligation, LocalDate day) {
        return SAMPLE.roster().holderOf(obligation.post(), day).orElseThrow().code();
    }
}
