package org.dutybell.dingtalk.wire;

import java.time.Duration;

/** What DingTalk allows in one call, where the program keeps to it. The table in docs/dingtalk.md has the same numbers. */
public final class ApiLimits {

    /** Body of a message to a webhook, in bytes of UTF-8. */
    public static final int WEBHOOK_BYTES = 20_000;

    /** {@code msgParam} of a robot's message, in bytes of UTF-8. */
    public static final int ROBOT_PARAM_BYTES = 15_000;

    /** People whom one call brings a private message. */
    public static final int PEOPLE = 20;

    /** People mentioned in one message. */
    public static final int MENTIONS = 50;

    /** Value of a card's variable, in bytes of UTF-8. */
    public static final int CARD_VALUE_BYTES = 1000;

    /** People on one page of those who have read a message. */
    public static final int READERS_ON_A_PAGE = 200;

    /** How long a robot's message can be recalled, and asked about. */
    public static final Duration AFTER_SENDING = Duration.ofHours(24);

    /** How long before its end a session's address is no longer used; our own caution. */
    public static final Duration SESSION_MARGIN = Duration.ofMinutes(5);

    /** How long before its end an access token is replaced; our own caution. */
    static final Duration TOKEN_MARGIN = Duration.ofMinutes(5);

    /** Title of a to-do, in characters. */
    public static final int TODO_TITLE = 1024;

    /** Text of a to-do, in characters. */
    public static final int TODO_TEXT = 4096;

    /** Title of a calendar event, in characters. */
    public static final int EVENT_TITLE = 2048;

    /** Text of a calendar event, in characters. */
    public static final int EVENT_TEXT = 5000;

    /** People who take part in a calendar event. */
    public static final int EVENT_PEOPLE = 500;

    private ApiLimits() {}
}
