package org.dutybell.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dutybell.appointment.AppointmentPass;
import org.dutybell.audit.AuditPass;
import org.dutybell.checkin.InboxPass;
import org.dutybell.digest.DigestPass;
import org.dutybell.digest.MorningPass;
import org.dutybell.digest.ReviewPass;
import org.dutybell.escalation.EscalationPass;
import org.dutybell.integrity.IntegrityPass;
import org.dutybell.notification.Outbox;
import org.dutybell.obligation.MissPass;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.reachability.ReachabilityPass;
import org.dutybell.reminder.ReminderPass;
import org.dutybell.shared.Housekeeping;
import org.dutybell.waiver.WaiverPass;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs the passes in their order; one that fails is logged and does not stop the next. */
@Service
class PassRunner implements Engine, LastRun {

    private static final Logger LOG = LoggerFactory.getLogger(PassRunner.class);

    private final Map<Pass, ToIntFunction<Instant>> passes = new EnumMap<>(Pass.class);
    private final List<Function<Instant, Optional<Instant>>> nextEvents;
    private volatile @Nullable PassReport last;

    PassRunner(
            PlanPass plan,
            OpenPass open,
            MissPass miss,
            InboxPass inbox,
            WaiverPass waive,
            MorningPass morning,
            ReminderPass remind,
            AppointmentPass appoint,
            EscalationPass escalate,
            IntegrityPass integrity,
            ReachabilityPass reachability,
            AuditPass audit,
            ReviewPass review,
            DigestPass digest,
            Outbox outbox,
            List<Housekeeping> housekeeping) {
        passes.put(Pass.PLAN, plan::run);
        passes.put(Pass.OPEN, open::run);
        passes.put(Pass.INBOX, inbox::run);
        passes.put(Pass.MISS, now -> inbox.hasUnread(now) ? 0 : miss.run(now));
        passes.put(Pass.WAIVE, waive::run);
        passes.put(Pass.MORNING, morning::run);
        passes.put(Pass.REMIND, remind::run);
        passes.put(Pass.APPOINT, appoint::run);
        passes.put(Pass.ESCALATE, escalate::run);
        passes.put(Pass.EXAMINE, integrity::run);
        passes.put(Pass.REACH, reachability::run);
        passes.put(Pass.AUDIT, audit::run);
        passes.put(Pass.REVIEW, review::run);
        passes.put(Pass.DIGEST, digest::run);
        passes.put(Pass.SEND, outbox::sendDue);
        passes.put(
                Pass.TIDY,
                now -> housekeeping.stream().mapToInt(one -> one.tidy(now)).sum());
        nextEvents = List.of(
                open::next,
                miss::next,
                inbox::nextAttempt,
                waive::next,
                morning::next,
                remind::next,
                appoint::next,
                escalate::next,
                reachability::next,
                audit::next,
                review::next,
                digest::next,
                outbox::nextAttempt);
    }

    @Override
    public PassReport run(Instant now) {
        return run(EnumSet.allOf(Pass.class), now);
    }

    /** All but sending, which waits for the network and so has a thread of its own beside Quartz. */
    PassReport runWithoutSending(Instant now) {
        return run(EnumSet.complementOf(EnumSet.of(Pass.SEND)), now);
    }

    @Override
    public Optional<Instant> nextEvent(Instant after) {
        return nextEvents.stream().flatMap(next -> next.apply(after).stream()).min(Instant::compareTo);
    }

    private PassReport run(Set<Pass> chosen, Instant now) {
        Map<Pass, Integer> done = new EnumMap<>(Pass.class);
        List<String> failures = new ArrayList<>();
        for (Pass pass : chosen) {
            try {
                done.put(pass, requireNonNull(passes.get(pass)).applyAsInt(now));
            } catch (RuntimeException failed) {
                LOG.error("Pass {} failed at {}; the next run takes it up again", pass, now, failed);
                failures.add(pass.name());
            }
        }
        PassReport report = report(now, done, failures);
        last = report;
        return report;
    }

    @Override
    public Optional<PassReport> last() {
        return Optional.ofNullable(last);
    }

    private static PassReport report(Instant now, Map<Pass, Integer> done, List<String> failures) {
        int[] counts = Stream.of(Pass.PLAN, Pass.OPEN, Pass.MISS, Pass.REMIND, Pass.APPOINT, Pass.ESCALATE, Pass.SEND)
                .mapToInt(pass -> done.getOrDefault(pass, 0))
                .toArray();
        return new PassReport(
                now, counts[0], counts[1], counts[2], counts[3] + counts[4], counts[5], counts[6], failures);
    }

    /**
     * In the order in which they run: what a reply has fulfilled is not called a miss, what a morning digest tells needs no
     * reminder, the audit sees what the others have done, and messages leave last, those of the weekly check among them. What
     * was kept long enough goes after everything.
     */
    private enum Pass {
        PLAN,
        OPEN,
        INBOX,
        MISS,
        WAIVE,
        MORNING,
        REMIND,
        APPOINT,
        ESCALATE,
        EXAMINE,
        REACH,
        AUDIT,
        REVIEW,
        DIGEST,
        SEND,
        TIDY
    }
}
