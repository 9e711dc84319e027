package org.dutybell.draft;

/** One width for digits, letters and punctuation. Every character stays in its place, so that words can be quoted. */
final class PlainText {

    private static final int WIDE = '０' - '0';

    private PlainText() {}

    static String halfWidthDigits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '０' && c <= '９' || c >= 'ａ' && c <= 'ｚ' || c >= 'Ａ' && c <= 'Ｚ') {
                plain.setCharAt(at, (char) (c - WIDE));
            }
        }
        return plain.toString();
    }

    /** Digits half-width, punctuation full-width; titles in 《》 are blanked, as they name papers and no rhythm. */
    static String forReading(String text) {
        StringBuilder plain = new StringBuilder(halfWidthDigits(text));
        boolean title = false;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            title = c == '《' || title && c != '》';
            plain.setCharAt(at, title ? '·' : punctuation(plain, at));
        }
        return plain.toString();
    }

    private static char punctuation(CharSequence text, int at) {
        char c = text.charAt(at);
        int index = "(),;:!?".indexOf(c);
        boolean number = c == ','
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return index < 0 || number ? c : "（），；：！？".charAt(index);
    }

    /** Blanks beside Chinese characters come from the page's width. */
    static String joined(String text) {
        return text.replaceAll("(?<=[^\\x00-\\x7F])[\\s\\u3000\\u00A0]+|[\\s\\u3000\\u00A0]+(?=[^\\x00-\\x7F])", "");
    }
}
