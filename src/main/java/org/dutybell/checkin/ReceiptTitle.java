package org.dutybell.checkin;

/** The title of a receipt, which is what the push shows: the first line of its body, without markdown. */
final class ReceiptTitle {

    private static final int LONGEST = 60;

    private ReceiptTitle() {}

    static String of(String body) {
        String title = body.lines()
                .map(line ->
                        line.replaceAll("^[#>\\-\\s]+(?=\\s|$)|\\*\\*|`", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(body);
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
