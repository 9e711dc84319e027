package org.dutybell.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Erases pictures that were kept long enough: the original and its copies go; the row with hash, look, size, sender and times stays, so
 * that it is known what there was, and a copy of it is still found.
 */
public interface Erasure {

    /** Pictures of which it has to be found out now how long they are kept; each is asked about again when {@link #keepUntil} says. */
    List<StoredFile> toDecide(Instant now, int most);

    /** Keeps it at least until then. */
    void keepUntil(StoredFile picture, Instant due);

    /** Decides that its bytes go; nothing when that was decided before. The files follow by {@link #removeFiles}. */
    void erase(StoredFile picture, Because because, Instant now);

    /**
     * Removes some of the files that are to go. Broken off in between, it goes on at the next call.
     *
     * @return how many pictures have no files any more
     */
    int removeFiles(Instant now);

    /** When it was decided that its bytes go; empty while they are kept. */
    Optional<Instant> erasedAt(long evidenceId);

    /** Why the bytes go. */
    enum Because {
        KEPT_LONG_ENOUGH,
        /** It waited in a draft or in a chat, and nothing came of it. */
        NEVER_HANDED_IN
    }
}
