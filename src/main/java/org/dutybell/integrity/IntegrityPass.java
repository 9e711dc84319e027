package org.dutybell.integrity;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.evidence.Evidence;
import org.dutybell.integrity.SignalRows.Sent;
import org.dutybell.obligation.Obligations;
import org.dutybell.shared.Batches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Examines the pictures of new check-ins, each once, and compares some older files with their hashes. Two nodes that meet the same picture write the same. */
@Service
public class IntegrityPass {

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

    /**
     * Works picture by picture, each in its own transaction: a sign refers to obligations, and who waits for one of them must not
     * wait for many. Returns how many pictures it examined.
     */
    public int run(Instant now) {
        evidence.catchUp(now);
        evidence.compareWithHashes(now);
        return Batches.untilEmpty(() -> transaction.execute(status -> examineOne(now)));
    }

    private int examineOne(Instant now) {
        Optional<Sent> next = rows.unexamined(now);
        next.ifPresent(sent -> {
            examination
                    .of(
                            evidence.file(sent.evidenceId()).orElseThrow(),
                            obligations.byId(sent.obligationId()).orElseThrow())
                    .forEach(rows::keep);
            rows.examined(sent, now);
        });
        return next.isPresent() ? 1 : 0;
    }
}
