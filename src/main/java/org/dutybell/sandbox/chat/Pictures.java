package org.dutybell.sandbox.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The bytes of the pictures that people sent, in memory; the oldest go when they take more than the room given. */
public class Pictures {

    private final long room;
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private long used;

    /**
     * @param room in bytes
     */
    Pictures(long room) {
        this.room = room;
    }

    /** Keeps the bytes as they are and returns their download code. */
    public synchronized String keep(byte[] bytes) {
        String code = "dl" + UUID.randomUUID().toString().replace("-", "");
        kept.put(code, bytes.clone());
        used += bytes.length;
        var oldest = kept.values().iterator();
        while (used > room && kept.size() > 1) {
            used -= oldest.next().length;
            oldest.remove();
        }
        return code;
    }

    /** The bytes behind a download code; empty when it is wrong or the picture is gone. */
    public synchronized Optional<byte[]> bytes(String downloadCode) {
        return Optional.ofNullable(kept.get(downloadCode)).map(byte[]::clone);
    }

    /** The second code that the wire carries for a picture; it cannot be used to download, as in DingTalk. */
    static String pictureDownloadCode(String downloadCode) {
        return "p" + downloadCode;
    }

    /** Whether this is the second code of a picture that is kept. */
    public synchronized boolean isSecondCode(String code) {
        return code.startsWith("p") && kept.containsKey(code.substring(1));
    }
}
