package org.dutybell.checkin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds short codes: a letter, then letters and digits without the ones that are mistaken for another. */
final class CodeReader {

    private static final String LETTER = "[A-HJKMNP-Z]";
    private static final String SIGN = "[2-9A-HJKMNP-Z]";

    /** After a #, letters and digits of any kind are meant as a code, so that a misread one can be answered. */
    private static final Pattern CODE = Pattern.compile("#\\s*(?<marked>[A-Z][A-Z0-9]{3,5}(?![A-Z0-9])|" + LETTER
            + "(?:\\s?" + SIGN + "){3}(?![A-Z0-9]))|(?<![A-Z0-9#])(?<bare>" + LETTER + SIGN + "{3,5})(?![A-Z0-9])");

    private static final Pattern ALONE = Pattern.compile(LETTER + SIGN + "{3,5}");
    private static final Pattern HAS_DIGIT = Pattern.compile("[0-9]");
    private static final String EDGE = "[\\s,，、:：;；。.!！+和]";

    private CodeReader() {}

    static Found read(String text, Predicate<String> isCode) {
        String narrow = ReplyReader.narrow(text);
        String compact = narrow.replaceAll("\\s", "");
        if (ALONE.matcher(compact).matches() && countsAlone(compact, isCode)) {
            return new Found(List.of(compact), "");
        }
        boolean onlyCodes =
                CODE.matcher(narrow).replaceAll("").replaceAll(EDGE, "").isEmpty();
        Set<String> codes = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher match = CODE.matcher(narrow);
        while (match.find()) {
            if (counts(match, onlyCodes, isCode)) {
                codes.add(code(match));
                rest.append(text, from, match.start());
                from = match.end();
            }
        }
        rest.append(text, from, text.length());
        return new Found(List.copyOf(codes), codes.isEmpty() ? rest.toString().strip() : tidy(rest.toString()));
    }

    private static boolean counts(Matcher match, boolean onlyCodes, Predicate<String> isCode) {
        String code = code(match);
        return match.group("marked") != null
                || isCode.test(code)
                || onlyCodes && HAS_DIGIT.matcher(code).find();
    }

    private static boolean countsAlone(String code, Predicate<String> isCode) {
        return isCode.test(code) || HAS_DIGIT.matcher(code).find();
    }

    private static String code(Matcher match) {
        String marked = match.group("marked");
        return (marked == null ? match.group("bare") : marked).replaceAll("\\s", "");
    }

    private static String tidy(String rest) {
        return rest.replaceAll("[(（]\\s*[)）]", "")
                .replaceAll("^" + EDGE + "+", "")
                .replaceAll("(?<![\\s,，、:：;；+])[\\s,，、:：;；+]++$", "")
                .replaceAll("[ \\u3000]{2,}", " ");
    }

    /** The codes, and the text without them. */
    record Found(List<String> codes, String rest) {}
}
