package org.dutybell.checkin;

import java.util.List;

/**
 * A reply that was handed in on a page.
 *
 * @param key made by the page when it was shown, the key against repeats
 * @param person code of who is signed in
 * @param obligation short code of what it answers
 * @param text what was written; may be empty
 * @param pictures ids of stored pictures
 */
public record PageReply(String key, String person, String obligation, String text, List<Long> pictures) {

    public PageReply {
        pictures = List.copyOf(pictures);
    }

    /** The message under which what it says is recorded. */
    public String messageId() {
        return "page-" + key;
    }
}
