package org.dutybell.dingtalk.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Line breaks that DingTalk shows. Within a paragraph a bare one is swallowed on some clients; with two blanks on both
 * sides it is shown on all.
 */
final class LineBreaks {

    private static final String SHOWN = "  \n  ";
    private static final Pattern BLOCK = Pattern.compile("\\s*([-*+>#]|\\d+[.)]).*|\\s*");

    private LineBreaks() {}

    static String shown(String markdown) {
        if (markdown.indexOf('\n') < 0) {
            return markdown;
        }
        List<String> lines = List.of(markdown.split("\n", -1));
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            boolean within = !lines.get(i - 1).isBlank() && !startsABlock(lines.get(i));
            text.append(within ? SHOWN : "\n").append(lines.get(i));
        }
        return text.toString();
    }

    private static boolean startsABlock(String line) {
        return BLOCK.matcher(line).matches();
    }
}
