package org.dutybell.checkin;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dutybell.checkin.Reading.Answer;
import org.jspecify.annotations.Nullable;

/** Reads what people type: short codes, the number of a choice, a number of participants, and the words between. */
final class ReplyReader {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final Pattern YES = Pattern.compile("(?:是的?|对的?|没错|正是|是它|是这个|就是(?:它|这个)?|YES|YEP|RIGHT)[\\s。.!~,]*");
    private static final Pattern NO = Pattern.compile("(?:都?不是|不对|NO|NOPE)[\\s。.!~,]*");
    private static final Pattern FORGET = Pattern.compile("(?:算了|不用了|不用记|取消|CANCEL|FORGET IT)[\\s。.!~,]*");
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private ReplyReader() {}

    /**
     * @param text as written
     * @param isCode whether this short code exists; a word without # counts as a code only when it does
     */
    static Reading read(String text, Predicate<String> isCode) {
        CodeReader.Found found = CodeReader.read(text, isCode);
        String words = found.rest();
        String narrow = narrow(words);
        ChoiceReader.Choice choice = ChoiceReader.read(words, narrow);
        ParticipantsReader.Count count = ParticipantsReader.read(narrow);
        Integer number = wholeNumber(narrow);
        Answer answer = answer(narrow.strip());
        boolean onlyNumbers = choice.isAll() || count.isAll() || number != null || answer != Answer.NONE;
        Wish.Spoken wish = Wish.after(words);
        String spoken = wish.topic().isEmpty() ? words : wish.whole();
        String recorded = onlyNumbers ? "" : spoken;
        return new Reading(
                found.codes(),
                choice.numbers(),
                count.participants(),
                number,
                answer,
                recorded,
                onlyNumbers ? "" : wish.topic().isEmpty() ? choice.rest() : spoken,
                onlyNumbers ? "" : wish.kind() == Wish.Kind.NONE ? choice.rest() : wish.topic());
    }

    /**
     * Full-width letters, digits and signs as their plain twins, letters in upper case, characters simplified; every character
     * stays at its place.
     */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(narrow(text.charAt(i)));
        }
        return narrow.toString();
    }

    private static char narrow(char wide) {
        if (wide == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        char plain = wide >= FULL_WIDTH_FIRST && wide <= FULL_WIDTH_LAST ? (char) (wide - FULL_WIDTH_OFFSET) : wide;
        return plain >= 'a' && plain <= 'z' ? (char) (plain - 'a' + 'A') : Simplified.of(plain);
    }

    private static Answer answer(String narrow) {
        if (YES.matcher(narrow).matches()) {
            return Answer.YES;
        }
        if (NO.matcher(narrow).matches()) {
            return Answer.NO;
        }
        return FORGET.matcher(narrow).matches() ? Answer.FORGET : Answer.NONE;
    }

    private static @Nullable Integer wholeNumber(String narrow) {
        String trimmed = narrow.strip();
        return trimmed.matches("[0-9]{1,6}") ? Integer.valueOf(trimmed) : null;
    }
}
