package org.dutybell.evidence;

import org.springframework.core.io.Resource;

/**
 * Where the bytes of evidence lie: one file for each path of {@link EvidencePaths}, never changed once it is there. What the
 * store cannot do now is an {@link java.io.UncheckedIOException}; trying again later may help.
 */
interface EvidenceFiles {

    /** Writes the bytes unless they are there; a reader never sees half a file. */
    void write(String path, byte[] bytes);

    boolean exists(String path);

    /** The bytes, read when somebody asks for them. */
    Resource content(String path);

    /** Deletes the file; nothing when there is none. */
    void delete(String path);
}
