package org.dutybell.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that was handed in on a page.
 *
 * @param key made by the page when it was shown, the key against repeats
 * @param person code of who is signed in
 * @param obligation short code of what it answers
 * @param text what was written; may be empty
 * @param pictures ids of stored files
 * @param where what the phone says of where it is; null when nothing
 */
public record PageReply(
        String key,
        String person,
        String obligation,
        String text,
        List<Long> pictures,
        @Nullable Whereabouts where) {

    public PageReply {
        pictures = List.copyOf(pictures);
    }

    /** One that says nothing of where it was written. */
    public PageReply(String key, String person, String obligation, String text, List<Long> pictures) {
        this(key, person, obligation, text, pictures, null);
    }

    /** The message under which what it says is recorded. */
    public String messageId() {
        return "page-" + key;
    }
}
