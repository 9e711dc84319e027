package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the bot asked a person, and what it holds meanwhile.
 *
 * @param person code of the person
 * @param askedAt when the first message that led to the question was written
 * @param offered ids of the obligations in the list, in the order of their numbers
 * @param messageId the message that led to the question
 * @param text the words held; may be empty
 * @param evidenceIds ids of the pictures held
 * @param asksWhetherDone whether the bot asked if the one offered is done, and not which one is meant
 */
record PendingQuestion(
        String person,
        Instant askedAt,
        List<Long> offered,
        String messageId,
        String text,
        List<Long> evidenceIds,
        boolean asksWhetherDone) {

    /** How long a number still answers it. */
    private static final Duration VALID = Duration.ofHours(24);
    /** How long a further message without an answer is taken as more of the same. */
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_PICTURES = 50;

    PendingQuestion {
        offered = List.copyOf(offered);
        evidenceIds = List.copyOf(evidenceIds);
    }

    boolean isValid(Instant now) {
        return now.isBefore(askedAt.plus(VALID));
    }

    boolean isRecent(Instant at) {
        return at.isBefore(askedAt.plus(TOGETHER));
    }

    /** The obligations with these numbers; empty when there are no numbers or one is not in the list. */
    List<Long> choose(List<Integer> numbers) {
        boolean all = numbers.stream().allMatch(number -> number >= 1 && number <= offered.size());
        return all ? numbers.stream().map(number -> offered.get(number - 1)).toList() : List.of();
    }

    /** The words held and these. */
    String textWith(String more) {
        String joined = text.isBlank() || more.isBlank() ? text + more : text + "\n" + more;
        return cut(joined);
    }

    /** The pictures held and these, each once. */
    List<Long> evidenceWith(List<Long> more) {
        List<Long> all = new ArrayList<>(
                Stream.concat(evidenceIds.stream(), more.stream()).distinct().toList());
        return all.size() > MOST_PICTURES ? all.subList(all.size() - MOST_PICTURES, all.size()) : all;
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean insidePair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, insidePair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
