package org.dutybell.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.evidence.Erasure;
import org.dutybell.evidence.StoredFile;

/** Which pictures were erased. Commands are not for the console and fail. */
final class FakeErasure implements Erasure {

    final Map<Long, Instant> erased = new HashMap<>();

    @Override
    public List<StoredFile> toDecide(Instant now, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepUntil(StoredFile picture, Instant due) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(StoredFile picture, Because because, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int removeFiles(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> erasedAt(long evidenceId) {
        return Optional.ofNullable(erased.get(evidenceId));
    }
}
