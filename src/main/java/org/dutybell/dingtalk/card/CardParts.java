package org.dutybell.dingtalk.card;

import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.wire.ApiLimits;

/** Splits a text into values a card takes: between paragraphs where that is enough, else between lines, else within one. */
final class CardParts {

    private CardParts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            for (String piece : pieces(line)) {
                if (Cut.bytes(part.toString()) + 1 + Cut.bytes(piece) > ApiLimits.CARD_VALUE_BYTES) {
                    close(part, parts);
                }
                part.append(part.isEmpty() ? "" : "\n").append(piece);
            }
        }
        close(part, parts);
        return parts;
    }

    private static void close(StringBuilder part, List<String> parts) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }

    /** The line itself, unless it alone is too large. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (Cut.bytes(rest) > ApiLimits.CARD_VALUE_BYTES) {
            int end = end(rest);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /** Neither within a character nor within the tag of a mention. */
    private static int end(String line) {
        int end = Cut.toBytes(line, ApiLimits.CARD_VALUE_BYTES).length() - 1;
        int tag = line.lastIndexOf("<a ", end);
        int closed = line.indexOf("</a>", Math.max(tag, 0));
        return tag > 0 && closed + "</a>".length() > end ? tag : end;
    }
}
