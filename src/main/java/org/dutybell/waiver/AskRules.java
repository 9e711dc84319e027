package org.dutybell.waiver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.dutybell.obligation.Exemptions;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked: how long, how late. */
@Component
class AskRules {

    private final Exemptions exemptions;
    private final WaiverProperties properties;
    private final ZoneId zone;

    AskRules(Exemptions exemptions, WaiverProperties properties, ZoneId zone) {
        this.exemptions = exemptions;
        this.properties = properties;
        this.zone = zone;
    }

    /** The due time that is asked for: that day at the hour at which it is due now; null when none is asked for. */
    @Nullable
    Instant newDue(Ask ask, ObligationView obligation) {
        return ask.kind() != WaiverKind.EXTENSION || ask.until() == null
                ? null
                : obligation.due().atZone(zone).with(ask.until()).toInstant();
    }

    /** Null when it may be asked. */
    @Nullable
    AskOutcome refusal(Ask ask, ObligationView obligation, Instant now) {
        if (ask.reason().strip().codePoints().filter(Character::isLetterOrDigit).count()
                < properties.shortestReason()) {
            return new AskOutcome.NoReason(properties.shortestReason());
        }
        if (ask.until() == null) {
            return null;
        }
        Instant due = obligation.due();
        Instant wanted = due.atZone(zone).with(ask.until()).toInstant();
        Instant latest =
                ask.kind() == WaiverKind.RANGE ? now.plus(properties.longestException()) : latestDue(obligation);
        boolean later = wanted.isAfter(now) && (ask.kind() == WaiverKind.RANGE || wanted.isAfter(due));
        if (!later) {
            return new AskOutcome.NotLater(obligation, wanted);
        }
        return wanted.isAfter(latest) ? new AskOutcome.TooLate(obligation, wanted, latest) : null;
    }

    /** Not more than so long after the first due time, and not after the same is due again. */
    private Instant latestDue(ObligationView obligation) {
        Instant first = Objects.requireNonNullElse(obligation.originalDue(), obligation.due());
        Instant longest = first.plus(properties.longestExtension());
        return exemptions
                .dueOfNext(obligation)
                .filter(next -> next.isBefore(longest))
                .orElse(longest);
    }
}
