package org.dutybell.waiver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.obligation.Exemptions;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Carries out what was approved, and ends requests that came to nothing. */
@Component
class Granting {

    private final WaiverRows rows;
    private final ExceptionRows exceptions;
    private final Exemptions exemptions;
    private final Obligations obligations;
    private final WaiverMessages messages;
    private final ZoneId zone;

    Granting(
            WaiverRows rows,
            ExceptionRows exceptions,
            Exemptions exemptions,
            Obligations obligations,
            WaiverMessages messages,
            ZoneId zone) {
        this.rows = rows;
        this.exceptions = exceptions;
        this.exemptions = exemptions;
        this.obligations = obligations;
        this.messages = messages;
        this.zone = zone;
    }

    /** Locks all that it is about in the order of ids, before the request itself: a check-in locks in that order, too. */
    void hold(WaiverView request) {
        Stream<Long> others = request.kind() == WaiverKind.RANGE
                ? inRange(obligation(request), request).map(ObligationView::id)
                : Stream.empty();
        Stream.concat(Stream.of(request.obligationId()), others)
                .distinct()
                .sorted()
                .forEach(exemptions::hold);
    }

    /** The request as it is afterwards: approved, or overtaken when it was done meanwhile or its time is over. */
    WaiverView grant(WaiverView request, String by, String words, Instant now) {
        if (isOver(request, now)) {
            return overtake(request, now);
        }
        rows.end(request.id(), WaiverState.APPROVED, by, words, now);
        Optional<ObligationView> changed = carryOut(request, by, now);
        return changed.isEmpty() ? overtake(request, now) : tell(request.id(), now);
    }

    /** Whether the time asked for is over, or the obligation is due later by now. */
    boolean isOver(WaiverView request, Instant now) {
        ObligationView obligation = obligation(request);
        Instant newDue = request.newDue();
        return !obligation.state().isOwed()
                || newDue != null && !(newDue.isAfter(now) && newDue.isAfter(obligation.due()));
    }

    WaiverView overtake(WaiverView request, Instant now) {
        rows.end(request.id(), WaiverState.OVERTAKEN, null, "", now);
        return tell(request.id(), now);
    }

    WaiverView refuse(WaiverView request, String by, String words, Instant now) {
        rows.end(request.id(), WaiverState.REFUSED, by, words, now);
        return tell(request.id(), now);
    }

    private Optional<ObligationView> carryOut(WaiverView request, String by, Instant now) {
        return switch (request.kind()) {
            case WAIVER -> exemptions.waive(request.obligationId(), now);
            case EXTENSION -> exemptions.extend(request.obligationId(), requireNonNull(request.newDue()), now);
            case RANGE -> exemptions.waive(request.obligationId(), now).map(waived -> except(waived, request, by, now));
        };
    }

    /** From the day this one opened: what opened since is waived as well. */
    private ObligationView except(ObligationView waived, WaiverView request, String by, Instant now) {
        exceptions.insert(waived, request, firstDay(waived), by, now);
        inRange(waived, request).forEach(owed -> exemptions.waive(owed.id(), now));
        return waived;
    }

    /** What is owed of the same in the time asked for. */
    private Stream<ObligationView> inRange(ObligationView asked, WaiverView request) {
        Instant end =
                requireNonNull(request.until()).plusDays(1).atStartOfDay(zone).toInstant();
        return exemptions
                .owed(
                        asked.duty().code(),
                        asked.post(),
                        firstDay(asked).atStartOfDay(zone).toInstant(),
                        end)
                .stream()
                .filter(owed -> owed.target().equals(asked.target()));
    }

    private LocalDate firstDay(ObligationView asked) {
        return LocalDate.ofInstant(asked.opens(), zone);
    }

    private WaiverView tell(long id, Instant now) {
        WaiverView ended = rows.byId(id).orElseThrow();
        messages.decided(ended, obligation(ended), now);
        return ended;
    }

    private ObligationView obligation(WaiverView request) {
        return obligations.byId(request.obligationId()).orElseThrow();
    }
}
