package org.dutybell.draft;

/**
 * Words that name a rhythm.
 *
 * @param start where they begin in the text
 * @param end where they end, excluded
 * @param rhythm what they name
 * @param confidence how sure that is
 * @param reason why that sure
 */
record Mention(int start, int end, ListRhythm rhythm, Confidence confidence, String reason) {

    String words(String text) {
        return text.substring(start, end);
    }
}
