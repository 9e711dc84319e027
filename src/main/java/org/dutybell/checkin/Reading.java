package org.dutybell.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says, as far as words alone can tell.
 *
 * @param codes short codes in it, upper case, each once, in the order written
 * @param choices numbers that may pick from a list the bot has just shown; they count only when it has
 * @param participants the number of participants named in it; null when none or not clear which
 * @param number the number that is the whole reply; null otherwise
 * @param answer yes or no, when that is the whole reply
 * @param text the words worth recording, without the codes; empty when it is only a code, a choice, a number or an answer; only the
 *     wish when there is one
 * @param textAfterChoice the same without the choice at its start
 * @param topic the words that may say which obligation is meant: those before a wish, all of them when there is no wish
 */
record Reading(
        List<String> codes,
        List<Integer> choices,
        @Nullable Integer participants,
        @Nullable Integer number,
        Answer answer,
        String text,
        String textAfterChoice,
        String topic) {

    Reading {
        codes = List.copyOf(codes);
        choices = List.copyOf(choices);
    }

    boolean saysNothing() {
        return codes.isEmpty()
                && choices.isEmpty()
                && participants == null
                && number == null
                && answer == Answer.NONE
                && text.isEmpty();
    }

    /** An answer to "is it this one?". */
    enum Answer {
        YES,
        NO,
        /** Nothing of it is to be recorded. */
        FORGET,
        /** It is no such answer. */
        NONE
    }
}
