package org.dutybell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's self-audit.
 *
 * @param nextLook when it looks again; null unless it is looking
 * @param found how many flaws; {@code flaws} has the first hundred
 * @param heartbeatAt when the heartbeat went out; null when none did
 * @param heartbeatRemark why it did not; null when it did or none is wanted
 */
public record AuditView(
        LocalDate day,
        AuditState state,
        Instant at,
        @Nullable Instant nextLook,
        Counts counts,
        int found,
        List<Flaw> flaws,
        @Nullable Instant heartbeatAt,
        @Nullable String heartbeatRemark) {

    public AuditView {
        flaws = List.copyOf(flaws);
    }
}
