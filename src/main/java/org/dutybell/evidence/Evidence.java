package org.dutybell.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Received pictures, documents and videos. */
public interface Evidence {

    /**
     * Checks a file by its content, hashes it and stores it as received. The same bytes from the same message are
     * stored once.
     *
     * @param name under which it was sent, as it came; empty when it has none
     * @param person code of who sent it
     * @param messageId the message it came with
     */
    Intake receive(byte[] bytes, String name, String person, String messageId, Instant now);

    /**
     * Looks at pictures for which no place was free when they came, so that those alike are found; a few at a time. One whose file cannot be
     * read, or for which there is no place again, is tried later.
     *
     * @return how many have been looked at
     */
    int catchUp(Instant now);

    /**
     * Compares a few of the stored originals with their hashes; each comes round once in thirty days. What is missing or changed is noted for the
     * daily self-audit.
     *
     * @return how many were compared
     */
    int compareWithHashes(Instant now);

    /** In the order of their ids. */
    List<StoredFile> files(Collection<Long> ids);

    Optional<StoredFile> file(long id);

    /** A copy to show to people; empty when it is no picture, or cannot be decoded here, as HEIC cannot. */
    Optional<Resource> copy(StoredFile picture, CopySize size);

    /**
     * Notes that somebody fetches the bytes as received.
     *
     * @param who person code or local account of who does, at most 100 characters; empty where nobody has to sign in
     * @param address network address, at most 64 characters
     */
    void handedOut(StoredFile picture, String who, String address, Instant now);

    /** The bytes as received. */
    Resource content(StoredFile picture);
}
