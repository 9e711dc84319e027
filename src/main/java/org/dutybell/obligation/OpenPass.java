package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.duty.Duties;
import org.dutybell.duty.DutyVersion;
import org.dutybell.shared.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens what is owed from now on, under the version of its duty that is in force. */
@Service
public class OpenPass {

    private static final int BATCH = 200;

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final ObjectProvider<OpeningExceptions> exceptions;

    OpenPass(
            ObligationRepository obligations,
            ObligationViews views,
            Duties duties,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            ObjectProvider<OpeningExceptions> exceptions) {
        this.obligations = obligations;
        this.views = views;
        this.duties = duties;
        this.events = events;
        this.transaction = transaction;
        this.exceptions = exceptions;
    }

    /** Opens, batch by batch, each its own transaction; returns how many. */
    public int run(Instant now) {
        return Batches.untilEmpty(() -> transaction.execute(status -> openBatch(now)));
    }

    /** When the next window after that time opens; empty when nothing is planned. */
    public Optional<Instant> next(Instant after) {
        return obligations.nextOpening(after);
    }

    private int openBatch(Instant now) {
        List<Obligation> due = obligations.lockOpening(now, BATCH);
        Map<String, DutyVersion> inForce = duties.current().stream()
                .collect(Collectors.toMap(version -> version.duty().code(), Function.identity()));
        due.forEach(row -> open(row, inForce.get(row.dutyCode()), now));
        due.forEach(row -> tell(row, now));
        return due.size();
    }

    /** What is waived from the start is not told as open, so that nobody is reminded of it. */
    private void tell(Obligation row, Instant now) {
        ObligationView opened = views.of(row);
        if (exceptions.stream().anyMatch(exception -> exception.covers(opened, now))) {
            row.waive(now);
            events.publishEvent(new ObligationWaived(views.of(row), now));
        } else {
            events.publishEvent(new ObligationOpened(opened, now));
        }
    }

    private static void open(Obligation row, @Nullable DutyVersion inForce, Instant now) {
        row.open(inForce == null ? row.dutyVersionId() : inForce.id(), now);
    }
}
