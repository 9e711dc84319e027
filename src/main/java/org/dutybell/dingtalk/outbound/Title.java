package org.dutybell.dingtalk.outbound;

import org.dutybell.notification.OutgoingMessage;

/** The title of a message. DingTalk refuses an empty one. */
final class Title {

    private static final int LONGEST = 64;

    private Title() {}

    static String of(OutgoingMessage message) {
        String title = message.title().isBlank()
                ? message.body().strip().lines().findFirst().orElse("")
                : message.title().strip();
        String line = title.isBlank() ? "…" : title.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
