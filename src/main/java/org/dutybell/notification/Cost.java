package org.dutybell.notification;

/**
 * What something costs of DingTalk's two monthly quotas. The rules are here and in {@link Way}, so that whoever counts and
 * whoever forecasts say the same. Free are access tokens and reading contacts; a refused or lost call costs nothing.
 *
 * @param calls paid API calls
 * @param messages webhook and stream messages, in and out
 */
public record Cost(long calls, long messages) {

    /** Something that costs nothing. */
    public static final Cost NONE = new Cost(0, 0);

    /** A message, a pressed button or an event that DingTalk pushes to the bot. */
    public static final Cost RECEIVED = new Cost(0, 1);

    /** Fetching a picture that somebody sent. */
    public static final Cost PICTURE = new Cost(1, 0);

    /** Changing, finishing or taking back what was sent, or asking who has read it. */
    public static final Cost CHANGE = new Cost(1, 0);

    /** One message, card or task by that way. */
    public static Cost sending(Way way) {
        return new Cost(way.calls(), way.messages());
    }

    public Cost plus(Cost other) {
        return new Cost(calls + other.calls, messages + other.messages);
    }
}
