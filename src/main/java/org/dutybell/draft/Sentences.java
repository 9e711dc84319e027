package org.dutybell.draft;

/** Where sentences and phrases begin and end. What stands in brackets belongs to the phrase around it. */
final class Sentences {

    private Sentences() {}

    /** The end of the sentence that goes on at a place: its mark, or the text's end. */
    static int end(String text, int from) {
        return next(text, from, text.length(), "。；！？\n");
    }

    static int phraseEnd(String text, int from, int end) {
        return next(text, Math.min(from, end), end, "，。；：！？");
    }

    static int phraseStart(String text, int start, int from) {
        int depth = 0;
        for (int at = from - 1; at >= start; at--) {
            char c = text.charAt(at);
            depth += c == '）' || c == '”' ? 1 : c == '（' || c == '“' ? -1 : 0;
            if (depth <= 0 && "，。；：！？".indexOf(c) >= 0) {
                return at + 1;
            }
        }
        return start;
    }

    /** Whether no mark stands between two places. */
    static boolean samePhrase(String text, int from, int to) {
        return from >= to || phraseEnd(text, from, to) == to;
    }

    private static int next(String text, int from, int end, String marks) {
        int depth = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + (c == '（' || c == '“' ? 1 : c == '）' || c == '”' ? -1 : 0));
            if (depth == 0 && marks.indexOf(c) >= 0) {
                return at;
            }
        }
        return end;
    }
}
