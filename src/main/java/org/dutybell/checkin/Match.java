package org.dutybell.checkin;

import java.util.List;
import org.dutybell.obligation.ObligationView;

/** Which obligations a message is about. */
sealed interface Match {

    /** These; some may turn out to be closed or another's. */
    record About(List<ObligationView> obligations, How how) implements Match {}

    /**
     * One or more of these; the person must say which.
     *
     * @param quoted whether they are those of the quoted message
     */
    record Unclear(List<ObligationView> candidates, boolean quoted) implements Match {}

    /** There are codes in it that name nothing. */
    record UnknownCodes(List<String> codes, List<ObligationView> known, List<ObligationView> open) implements Match {}

    /**
     * A code in it names nothing, but is nearly that of one of these.
     *
     * @param code as it was read
     */
    record NearCode(String code, List<ObligationView> candidates) implements Match {}

    /** Its words name something that none of these is. */
    record NoneFits(List<ObligationView> open) implements Match {}

    /** What the bot asked is answered with no. */
    record Declined() implements Match {}

    /** Nothing of this person's is open. */
    record NothingOpen() implements Match {}

    /** How it was found. */
    enum How {
        /** By a short code in the text, a quoted message, or because it belongs to what was said just before. */
        NAMED,
        /** By words that mention it. */
        WORDS,
        /** By a number out of the bot's list. */
        CHOSEN,
        /** It is the only one. */
        ONLY_ONE
    }
}
