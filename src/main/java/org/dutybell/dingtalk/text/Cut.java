package org.dutybell.dingtalk.text;

import java.nio.charset.StandardCharsets;

/** Cuts plain text. A character outside the basic plane, such as most emoji, is kept whole or left out. */
public final class Cut {

    private Cut() {}

    /** At most so many characters, the last an ellipsis when some were left out. */
    public static String to(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }

    /** At most so many bytes of UTF-8, the last three an ellipsis when some were left out. */
    public static String toBytes(String text, int bytes) {
        if (bytes(text) <= bytes) {
            return text;
        }
        int end = 0;
        int size = bytes("…");
        while (end < text.length()) {
            int point = text.codePointAt(end);
            size += bytes(Character.toString(point));
            if (size > bytes) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + "…";
    }

    /** Its size in UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
