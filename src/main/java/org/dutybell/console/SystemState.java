package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dutybell.audit.AuditState;
import org.dutybell.audit.AuditView;
import org.dutybell.audit.SelfAudits;
import org.dutybell.console.SystemPage.Fact;
import org.dutybell.console.SystemPage.Found;
import org.dutybell.console.SystemPage.Quota;
import org.dutybell.console.SystemPage.Trouble;
import org.dutybell.engine.LastRun;
import org.dutybell.engine.PassReport;
import org.dutybell.notification.Budget;
import org.dutybell.notification.Budget.BudgetView;
import org.dutybell.notification.Problems;
import org.dutybell.notification.Problems.Backlog;
import org.dutybell.notification.Problems.Problem;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.StreamState;
import org.dutybell.organisation.Contacts;
import org.dutybell.organisation.LostGroups;
import org.dutybell.organisation.LostGroups.LostChat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the system page together. */
@Component
class SystemState {

    /** The plan reaches to the end of the next quarter. */
    private static final Duration SLOW = Duration.ofMinutes(5);
    /** The self-audit runs every day. */
    private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

    private final AdminPage pages;
    private final Problems problems;
    private final LostGroups lost;
    private final Contacts contacts;
    private final ProvisionalYears provisionalYears;
    private final SelfAudits audits;
    private final SaverMode saver;
    private final ObjectProvider<StreamState> stream;
    private final ObjectProvider<Budget> budget;
    private final ObjectProvider<LastRun> lastRun;

    SystemState(
            AdminPage pages,
            Problems problems,
            LostGroups lost,
            Contacts contacts,
            ProvisionalYears provisionalYears,
            SelfAudits audits,
            SaverMode saver,
            ObjectProvider<StreamState> stream,
            ObjectProvider<Budget> budget,
            ObjectProvider<LastRun> lastRun) {
        this.pages = pages;
        this.problems = problems;
        this.lost = lost;
        this.contacts = contacts;
        this.provisionalYears = provisionalYears;
        this.audits = audits;
        this.saver = saver;
        this.stream = stream;
        this.budget = budget;
        this.lastRun = lastRun;
    }

    SystemPage page(Locale locale) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        Budget counted = budget.getIfAvailable();
        AuditView audit = audits.last().orElse(null);
        return new SystemPage(
                words.time(words.now()),
                List.of(
                        stream(words),
                        outbox(words),
                        passes(words),
                        addressBook(words),
                        calendar(words),
                        saver(words),
                        audit(audit, words)),
                counted == null ? null : quota(counted.thisMonth(), words),
                Stream.concat(
                                lost.chats().stream().map(chat -> trouble(chat, words, names)),
                                problems.open(words.now()).stream().map(problem -> trouble(problem, words, names)))
                        .toList(),
                audit == null ? List.of() : flaws(audit));
    }

    private static List<Found> flaws(AuditView audit) {
        return audit.flaws().stream()
                .map(flaw ->
                        new Found(flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), flaw.subject()))
                .toList();
    }

    private static Fact audit(@Nullable AuditView audit, Words words) {
        if (audit == null) {
            return new Fact("audit", words.say("system.audit.never"), "planned");
        }
        String day = audit.day().toString();
        if (audit.state() == AuditState.HELD && audit.at().plus(A_DAY_AND_MORE).isAfter(words.now())) {
            return audit.heartbeatRemark() == null
                    ? new Fact("audit", words.say("system.audit.held", day), "done")
                    : new Fact("audit", words.say("system.audit.silent", day, audit.heartbeatRemark()), "grace");
        }
        return switch (audit.state()) {
            case LOOKING -> new Fact("audit", words.say("system.audit.looking", day, audit.found()), "grace");
            case BROKEN -> new Fact("audit", words.say("system.audit.broken", day, audit.found()), "missed");
            case HELD, SKIPPED -> new Fact("audit", words.say("system.audit.old", day), "missed");
        };
    }

    private Fact saver(Words words) {
        SaverMode.State state = saver.state();
        return new Fact(
                "saver", words.say(Line.stored("system.saver.", state.name())), state.isOn() ? "done" : "planned");
    }

    private Fact stream(Words words) {
        StreamState state = stream.getIfAvailable();
        if (state == null) {
            return new Fact("stream", words.say("system.stream.off"), "grace");
        }
        if (state.isByCallback()) {
            return new Fact("stream", words.say("system.stream.callback"), "done");
        }
        Duration silence = state.silence();
        if (!state.isConnected()) {
            return new Fact("stream", words.say("system.stream.down"), "missed");
        }
        return new Fact("stream", words.say("system.stream.up", silence == null ? 0 : silence.toSeconds()), "done");
    }

    private Fact outbox(Words words) {
        Backlog backlog = problems.backlog(words.now());
        Instant oldest = backlog.oldestDue();
        boolean slow = oldest != null && oldest.plus(SLOW).isBefore(words.now());
        String text = oldest == null
                ? words.say("system.outbox.clear", backlog.waiting())
                : words.say("system.outbox.due", backlog.waiting(), backlog.due(), words.span(oldest, words.now()));
        return new Fact("outbox", text, slow ? "missed" : "done");
    }

    private Fact passes(Words words) {
        LastRun runs = lastRun.getIfAvailable();
        PassReport last = runs == null ? null : runs.last().orElse(null);
        if (last == null) {
            return new Fact("passes", words.say("system.passes.unknown"), "planned");
        }
        return last.failures().isEmpty()
                ? new Fact("passes", words.say("system.passes.fine", last.at()), "done")
                : new Fact("passes", words.say("system.passes.failed", last.at(), last.failures()), "missed");
    }

    private Fact addressBook(Words words) {
        Contacts.Standing standing = contacts.standing();
        Instant fetched = standing.fetchedAt();
        if (fetched == null) {
            return new Fact("contacts", words.say("contacts.never"), "planned");
        }
        return new Fact(
                "contacts",
                words.say("contacts.fetched", fetched, standing.seen()),
                standing.remark() == null ? "done" : "grace");
    }

    /** This year and the year to the end of which the plan may reach. */
    private Fact calendar(Words words) {
        String provisional = provisionalYears.sentence(words);
        return provisional.isEmpty()
                ? new Fact("calendar", words.say("system.calendar.published"), "done")
                : new Fact("calendar", provisional, "grace");
    }

    private static Quota quota(BudgetView month, Words words) {
        List<Quota.Line> lines = new ArrayList<>();
        lines.add(line("calls", month.calls()));
        lines.add(line("messages", month.messages()));
        return new Quota(
                month.month().toString(),
                lines,
                month.byKind().stream()
                        .map(use -> new Quota.Use(kind(use.purpose(), words), use.calls(), use.messages()))
                        .toList(),
                month.saving());
    }

    private static Quota.Line line(String label, Budget.Line line) {
        return new Quota.Line(
                label, line.used(), line.quota(), line.remaining(), line.forecast(), line.forecast() > line.quota());
    }

    static String kind(String purpose, Words words) {
        return words.say(Line.stored("system.kind.", purpose));
    }

    private static Trouble trouble(LostChat chat, Words words, Names names) {
        String reason = chat.loss().reason();
        return new Trouble(
                names.destination(chat.chatCode()),
                words.say("system.form.group"),
                words.say("system.problem.lost"),
                words.time(chat.loss().at()),
                words.say(ProblemWords.action(reason)),
                reason);
    }

    private static Trouble trouble(Problem problem, Words words, Names names) {
        String place = problem.destination().isEmpty()
                ? words.say("system.problem.conversation")
                : names.destination(problem.destination());
        return new Trouble(
                place,
                words.say(Line.stored("system.form.", problem.form())),
                words.say("system.problem." + problem.fate().name().toLowerCase(Locale.ROOT), problem.count()),
                words.time(problem.last()),
                words.say(ProblemWords.action(problem.reason())),
                problem.reason());
    }
}
