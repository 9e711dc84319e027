package org.dutybell.evidence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.evidence.LookRows.Seen;

/** The same bytes by their hash, those alike by their looks. */
final class StoredLikenesses implements Likenesses {

    private static final Comparator<Likeness> NEAREST = Comparator.comparing(Likeness::sameBytes)
            .reversed()
            .thenComparingInt(Likeness::distance)
            .thenComparingLong(likeness -> likeness.other().id());

    private final EvidenceRows rows;
    private final LookRows looks;

    StoredLikenesses(EvidenceRows rows, LookRows looks) {
        this.rows = rows;
        this.looks = looks;
    }

    @Override
    public List<Likeness> of(StoredFile picture) {
        return Stream.concat(same(picture), alike(picture)).sorted(NEAREST).toList();
    }

    private Stream<Likeness> same(StoredFile picture) {
        return rows.sameBytes(picture).stream().map(other -> new Likeness(other, true, 0, false));
    }

    private Stream<Likeness> alike(StoredFile picture) {
        Optional<Look> look = looks.of(picture.id());
        if (look.isEmpty()) {
            return Stream.empty();
        }
        Map<Long, Near> near = new LinkedHashMap<>();
        keep(near, look.get(), false);
        keep(near, look.get().mirrored(), true);
        return rows.byIds(near.keySet()).stream()
                .filter(other -> !other.sha256().equals(picture.sha256()))
                .filter(other -> !rows.sameMessage(other.id(), picture.id()))
                .flatMap(other -> Stream.ofNullable(near.get(other.id())).map(one -> one.likeness(other)));
    }

    private void keep(Map<Long, Near> near, Look look, boolean mirrored) {
        for (Seen seen : looks.near(look)) {
            int distance = seen.look().distance(look);
            if (distance <= Likeness.MOST_DISTANT) {
                near.merge(seen.evidenceId(), new Near(distance, mirrored), Near::nearer);
            }
        }
    }

    private record Near(int distance, boolean mirrored) {

        Near nearer(Near other) {
            return other.distance < distance ? other : this;
        }

        Likeness likeness(StoredFile other) {
            return new Likeness(other, false, distance, mirrored);
        }
    }
}
