package org.dutybell.waiver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a waiver or an extension.
 *
 * @param until last day of a range, new due day of an extension; null for this obligation alone
 * @param reason in the asker's words
 * @param by person code of who asks
 */
public record Ask(
        long obligationId, WaiverKind kind, @Nullable LocalDate until, String reason, String by) {

    public Ask {
        if ((kind == WaiverKind.WAIVER) != (until == null)) {
            throw new IllegalArgumentException(kind + " until " + until + "; only a plain waiver has no day");
        }
    }
}
