package org.dutybell.notification;

/** Text for a column of limited length. */
final class ColumnText {

    private ColumnText() {}

    /** At most so many chars of Java, the last an ellipsis when some were left out; no emoji is cut in two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
