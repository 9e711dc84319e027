package org.dutybell.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number at the start of a line.
 *
 * @param style its form; lines of one form are on one level
 * @param ordinal its value; 0 for a bullet
 * @param label as written
 * @param text what follows it
 */
record Mark(String style, int ordinal, String label, String text) {

    static final String PLAIN = "plain";
    static final String BULLET = "bullet";
    static final String CHAPTER = "chapter";
    static final String ARTICLE = "article";

    private static final String CHINESE = "[一二三四五六七八九十百零〇○]{1,5}";
    private static final List<Form> FORMS = List.of(
            new Form(CHAPTER, "第(" + CHINESE + "|\\d{1,3})[章节编部篇](?:分)?[、：:\\s]*"),
            new Form(ARTICLE, "第(" + CHINESE + "|\\d{1,3})[条款项][、：:\\s]*"),
            new Form("chinese-in-brackets", "[(（]\\s*(" + CHINESE + ")\\s*[)）][、．.]?"),
            new Form("chinese", "(" + CHINESE + ")(?:[、．.：:]|[\\s\\u3000]{1,4}(?=\\p{IsHan}))"),
            new Form("decimal", "\\d{1,2}[.．](\\d{1,2})(?:[.．、](?!\\d)|[\\s\\u3000]+|(?=[\\p{IsHan}]))"),
            new Form("number", "(\\d{1,3})(?:[、)）]|[.．](?!\\d)|[\\s\\u3000]+(?=\\p{IsHan}))"),
            new Form("number-in-brackets", "[(（]\\s*(\\d{1,3})\\s*[)）][、．.]?"),
            new Form("circled", "([①-⑳])[、．.]?"),
            new Form("bracketed-sign", "([⑴-⒇])[、．.]?"),
            new Form("dotted-sign", "([⒈-⒛])"),
            new Form("chinese-sign", "([㈠-㈩])[、．.]?"),
            new Form(BULLET, "([•●·▪◆■★※○◇\\-–—])(?![\\-–—])\\s*"));

    /** The number before the text; null when there is none. */
    static @Nullable Mark of(String line) {
        String text = strip(line);
        String digits = PlainText.halfWidthDigits(text);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(digits);
            if (matcher.lookingAt()) {
                return new Mark(
                        form.style(),
                        form.style().equals(BULLET) ? 0 : ordinal(matcher.group(1)),
                        text.substring(0, matcher.end()).strip(),
                        strip(text.substring(matcher.end())));
            }
        }
        return null;
    }

    private static int ordinal(String text) {
        char first = text.charAt(0);
        for (char start : new char[] {'①', '⑴', '⒈', '㈠'}) {
            if (first >= start && first < start + 20) {
                return first - start + 1;
            }
        }
        return NumberWords.read(text);
    }

    /** Without blanks of any width and byte order marks at its ends. */
    static String strip(String text) {
        return text.replaceAll("^[\\s\\u3000\\u00A0\\uFEFF\\u200B]+|[\\s\\u3000\\u00A0\\uFEFF\\u200B]+$", "");
    }

    private record Form(String style, Pattern pattern) {

        Form(String style, String regex) {
            this(style, Pattern.compile(regex));
        }
    }
}
