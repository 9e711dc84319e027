package org.dutybell.dingtalk.text;

import org.dutybell.notification.OutgoingMessage;

/** The title of a message. DingTalk refuses an empty one. */
public final class Title {

    private static final int LONGEST = 64;

    private Title() {}

    public static String of(OutgoingMessage message) {
        String title = message.title().isBlank()
                ? message.body().strip().lines().findFirst().orElse("")
                : message.title().strip();
        String line = title.isBlank() ? "…" : title.replaceAll("\\s+", " ");
        return Cut.to(line, LONGEST);
    }
}
