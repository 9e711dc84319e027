package org.dutybell.dingtalk.callback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what strangers may post: no more of it than DingTalk ever sends. */
final class Bodies {

    private static final int LARGEST = 1 << 20;

    private Bodies() {}

    /** The text; empty when it is larger than a megabyte. */
    static Optional<String> read(InputStream body) throws IOException {
        byte[] read = body.readNBytes(LARGEST + 1);
        return read.length > LARGEST ? Optional.empty() : Optional.of(new String(read, StandardCharsets.UTF_8));
    }
}
