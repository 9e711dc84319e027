package org.dutybell.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.evidence.Evidence;
import org.dutybell.integrity.SignalRows.Sent;
import org.dutybell.obligation.Obligations;
import org.dutybell.shared.Batches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Examines the pictures of new check-ins, each once. Two nodes that meet the same picture write the same. */
@Service
public class IntegrityPass {

    private static final int BATCH = 20;
    /** A standstill that was longer leaves its pictures unexamined; without a limit each tick would read all there are. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final SignalRows rows;
    private final Examination examination;
    private final Evidence evidence;
    private final Obligations obligations;
    private final TransactionOperations transaction;

    IntegrityPass(
            SignalRows rows,
            Examination examination,
            Evidence evidence,
            Obligations obligations,
            TransactionOperations transaction) {
        this.rows = rows;
        this.examination = examination;
        this.evidence = evidence;
        this.obligations = obligations;
        this.transaction = transaction;
    }

    /** Works batch by batch, each its own transaction; returns how many pictures it examined. */
    public int run(Instant now) {
        return Batches.untilEmpty(() -> transaction.execute(status -> examine(now)));
    }

    private int examine(Instant now) {
        List<Sent> batch = rows.unexamined(now.minus(LOOKED_BACK), BATCH);
        batch.forEach(sent -> {
            examination
                    .of(
                            evidence.picture(sent.evidenceId()).orElseThrow(),
                            obligations.byId(sent.obligationId()).orElseThrow())
                    .forEach(rows::keep);
            rows.examined(sent, now);
        });
        return batch.size();
    }
}
