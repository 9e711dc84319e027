package org.dutybell.draft;

/** Words of a list as YAML: quoted, on one line, cut to a length. */
final class YamlText {

    private YamlText() {}

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ") + "\"";
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** For a comment: no line break gets out of it. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    /** The list's words up to their first stop, as a title that a person shortens. */
    static String title(String text, int most) {
        int end = Sentences.phraseEnd(PlainText.forReading(text), Math.min(8, text.length()), text.length());
        return cut(oneLine(text.substring(0, end)), most);
    }

    static String reading(String what, String value, Reading<?> reading) {
        String words = reading.words().isEmpty() ? "" : " 「" + oneLine(reading.words()) + "」";
        return what + ": " + value + words + "  " + reading.confidence().code() + ": " + oneLine(reading.reason());
    }
}
