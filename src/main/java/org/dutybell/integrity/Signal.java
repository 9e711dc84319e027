package org.dutybell.integrity;

import org.jspecify.annotations.Nullable;

/**
 * A sign that a person should look at a picture.
 *
 * @param id number of the row; 0 before it is stored
 * @param evidenceId the picture
 * @param obligationId for which it was sent
 * @param otherEvidenceId the other picture; 0 when there is none
 * @param otherObligationId for which that was sent; 0 when there is none
 * @param otherUnit whether that one is owed by another unit
 * @param distance in how many of 64 bits their looks differ
 * @param mirrored whether they look alike only in a mirror
 * @param judged what a person made of it; null before anybody has looked
 */
public record Signal(
        long id,
        long evidenceId,
        long obligationId,
        SignalKind kind,
        long otherEvidenceId,
        long otherObligationId,
        boolean otherUnit,
        int distance,
        boolean mirrored,
        @Nullable Judged judged) {

    /** One that was just found. */
    Signal(
            long evidenceId,
            long obligationId,
            SignalKind kind,
            long otherEvidenceId,
            long otherObligationId,
            boolean otherUnit,
            int distance,
            boolean mirrored) {
        this(
                0,
                evidenceId,
                obligationId,
                kind,
                otherEvidenceId,
                otherObligationId,
                otherUnit,
                distance,
                mirrored,
                null);
    }

    static Signal takenOutside(long evidenceId, long obligationId) {
        return new Signal(evidenceId, obligationId, SignalKind.TAKEN_OUTSIDE, 0, 0, false, 0, false);
    }
}
