package org.dutybell.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.evidence.Likeness;
import org.dutybell.evidence.Likenesses;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Looks at one picture. That a picture has no notes of its camera is no sign: chat programs remove them. */
@Component
class Examination {

    /** A gate that is photographed each day is like itself each day; these few are enough to look at. */
    private static final int MOST_OTHERS = 3;
    /** Clocks of cameras go wrong. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final Likenesses likenesses;
    private final Obligations obligations;
    private final SignalRows rows;

    Examination(Likenesses likenesses, Obligations obligations, SignalRows rows) {
        this.likenesses = likenesses;
        this.obligations = obligations;
        this.rows = rows;
    }

    List<Signal> of(StoredFile picture, ObligationView obligation) {
        return Stream.concat(time(picture, obligation), others(picture, obligation))
                .toList();
    }

    private static Stream<Signal> time(StoredFile picture, ObligationView obligation) {
        Instant taken = picture.takenAt();
        boolean outside = taken != null
                && (taken.isBefore(obligation.opens().minus(SLACK))
                        || taken.isAfter(picture.receivedAt().plus(SLACK)));
        return outside ? Stream.of(Signal.takenOutside(picture.id(), obligation.id())) : Stream.empty();
    }

    /** Those of other units first, then the nearest. */
    private Stream<Signal> others(StoredFile picture, ObligationView obligation) {
        return likenesses.of(picture).stream()
                .flatMap(likeness -> signal(likeness, picture, obligation))
                .sorted(Comparator.comparing(Signal::otherUnit).reversed())
                .limit(MOST_OTHERS);
    }

    /** Of the obligations for which the other was sent and looked at before, one of another unit if there is any. */
    private Stream<Signal> signal(Likeness likeness, StoredFile picture, ObligationView obligation) {
        return obligations.byIds(rows.examinedObligationsOf(likeness.other().id())).stream()
                .filter(other -> other.id() != obligation.id())
                .map(other -> new Signal(
                        picture.id(),
                        obligation.id(),
                        likeness.sameBytes() ? SignalKind.SAME_BYTES : SignalKind.LOOKS_ALIKE,
                        likeness.other().id(),
                        other.id(),
                        !other.unit().equals(obligation.unit()),
                        likeness.distance(),
                        likeness.mirrored()))
                .sorted(Comparator.comparing(Signal::otherUnit).reversed())
                .limit(1);
    }
}
