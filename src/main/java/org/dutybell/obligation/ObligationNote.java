package org.dutybell.obligation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody said about an obligation without answering it.
 *
 * @param person code of who said it
 * @param text in their words; may be empty
 */
public record ObligationNote(long obligationId, Kind kind, String person, String text, Instant at) {

    /**
     * Of each obligation the newest difficulty, as long as nobody has said that it is solved.
     *
     * @param notes oldest first
     */
    public static List<ObligationNote> openDifficulties(List<ObligationNote> notes) {
        Map<Long, ObligationNote> open = new LinkedHashMap<>();
        for (ObligationNote note : notes) {
            if (note.kind() == Kind.DIFFICULTY) {
                open.put(note.obligationId(), note);
            } else if (note.kind() == Kind.SOLVED) {
                open.remove(note.obligationId());
            }
        }
        return List.copyOf(open.values());
    }

    /** What was said. */
    public enum Kind {
        /** It cannot be done without help; leaders hear of it with the miss. */
        DIFFICULTY,
        /** The difficulties named before are solved. */
        SOLVED,
        /** The reminder was seen; nothing is done by that. */
        SEEN,
        /** The reminder is to come again later. */
        LATER,
        /** The holder named somebody who may answer it; the text is the name. */
        ENTRUSTED,
        /** The holder took that back; the text is the name. */
        RESUMED,
        /** A leader who heard of it looks after it; who hears later is told so, and nobody hears less. */
        FOLLOWED,
        /** What it was owed because of has not happened; the text says why. */
        CALLED_OFF
    }
}
