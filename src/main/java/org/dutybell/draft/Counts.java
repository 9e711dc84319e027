package org.dutybell.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many times in the span.
 *
 * @param times 1 or more; the lower number of 1—2次
 * @param atLeast whether the words call it a minimum
 * @param words as written; empty when no number is given
 */
record Counts(int times, boolean atLeast, String words) {

    private static final Pattern FORM = Pattern.compile(
            "(至少|不少于|不低于|不得少于|最少)?(?:[^，。；0-9一二两三四五六七八九十]{0,24})([0-9一二两三四五六七八九十]{1,3})(?:[-—~～至到][0-9一二三四五]{1,2})?(?:次|遍|场|轮|回|(?<=一)(?:检|查))");

    /**
     * @param rhythm the words of the rhythm
     * @param after what follows it in its phrase
     */
    static Counts in(String rhythm, String after) {
        Matcher matcher = FORM.matcher(after);
        if (matcher.find() && NumberWords.read(matcher.group(2)) > 0) {
            String words = (matcher.start() == 0 ? rhythm : "") + matcher.group();
            boolean least = words.matches(".*(至少|不少于|不低于|不得少于|最少).*");
            return new Counts(NumberWords.read(matcher.group(2)), least, words);
        }
        return new Counts(1, after.matches("[^，。；]{0,4}(至少|不少于|不低于).*"), "");
    }
}
