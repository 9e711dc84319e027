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
 * @param text the words worth recording, without the codes; empty when it is only a code, a choice or a number
 * @param textAfterChoice the same without the choice at its start
 */
record Reading(
        List<String> codes,
        List<Integer> choices,
        @Nullable Integer participants,
        @Nullable Integer number,
        String text,
        String textAfterChoice) {

    Reading {
        codes = List.copyOf(codes);
        choices = List.copyOf(choices);
    }

    boolean saysNothing() {
        return codes.isEmpty() && choices.isEmpty() && participants == null && number == null && text.isEmpty();
    }
}
