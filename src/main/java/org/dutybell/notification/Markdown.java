package org.dutybell.notification;

/** Makes what people wrote safe to put into a message. */
public final class Markdown {

    private static final String SPECIAL = "*_#>[]()!\\`<";
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private Markdown() {}

    /**
     * The text with everything that markdown would act on, line breaks and {@code {@} placeholders made plain. DingTalk
     * does not say whether its clients honour backslashes, so the characters become their full-width twins.
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(plain(point)));
        return safe.toString().replace("{@", "｛@");
    }

    /** The words of a text of ours without its markdown: for places that show none. A link keeps its address. */
    public static String plain(String markdown) {
        return markdown.replaceAll("(?m)^ {0,3}(#{1,6}|>) +", "")
                .replaceAll("\\*\\*([^*\\n]+)\\*\\*", "$1")
                .replaceAll("!?\\[([^\\]\\n]*)]\\(([^)\\s]+)\\)", "$1 $2")
                .replaceAll("(?m)^---$\\n?", "");
    }

    private static int plain(int point) {
        if (Character.isISOControl(point)) {
            return ' ';
        }
        return SPECIAL.indexOf(point) >= 0 ? point + TO_FULL_WIDTH : point;
    }
}
