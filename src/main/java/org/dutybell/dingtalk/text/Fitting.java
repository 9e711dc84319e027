package org.dutybell.dingtalk.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Shortens a body between its lines until it fits, and says how many lines are left out. */
public final class Fitting {

    private final Function<String, MessageText> render;
    private final Predicate<MessageText> fits;
    private final LongFunction<String> leftOut;

    /**
     * @param render a body, or a part of one, as the way out shows it
     * @param fits whether that is small enough
     * @param leftOut the last line of what was shortened, from the number of lines that are not shown
     */
    public Fitting(Function<String, MessageText> render, Predicate<MessageText> fits, LongFunction<String> leftOut) {
        this.render = render;
        this.fits = fits;
        this.leftOut = leftOut;
    }

    public MessageText of(String body) {
        MessageText whole = render.apply(body);
        if (fits.test(whole)) {
            return whole;
        }
        List<String> lines = body.lines().toList();
        for (int kept = lines.size() - 1; kept > 0; kept--) {
            MessageText part = render.apply(String.join("\n", lines.subList(0, kept)) + "\n\n" + rest(lines, kept));
            if (fits.test(part)) {
                return part;
            }
        }
        return firstWords(lines);
    }

    /** The first line alone is too long: there is no border left to cut at. A character is never cut in two. */
    private MessageText firstWords(List<String> lines) {
        String end = "…" + (lines.size() > 1 ? "\n\n" + rest(lines, 1) : "");
        String first = lines.get(0);
        int length = first.length();
        MessageText part = render.apply(first + end);
        while (!fits.test(part) && length > 0) {
            length = first.offsetByCodePoints(0, first.codePointCount(0, length) * 9 / 10);
            part = render.apply(first.substring(0, length) + end);
        }
        return part;
    }

    private String rest(List<String> lines, int from) {
        return leftOut.apply(lines.subList(from, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .count());
    }
}
