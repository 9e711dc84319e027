package org.dutybell.notification;

import java.util.List;
import java.util.Locale;

/** Every text the bot sends, with the placeholders it may use. Texts come from bot-config and are markdown. */
public enum Template {
    /** Title of a reminder. */
    REMINDER_TITLE("count"),
    /** First lines of a reminder; {@code place} is the unit or person it is for. */
    REMINDER_HEAD("place", "count"),
    /** One obligation in a reminder; {@code holder} becomes an @. */
    REMINDER_LINE("code", "title", "clause", "target", "period", "due", "left", "holder", "post", "needs"),
    /** Last lines of a reminder: how to answer; {@code code} is one of its short codes. */
    REMINDER_FOOT("code"),
    /** Title of an escalation. */
    ESCALATION_TITLE("count"),
    ESCALATION_HEAD("place", "count"),
    /** One missed obligation; {@code late} is how long past due, {@code step} which step this is. */
    ESCALATION_LINE(
            "code", "title", "clause", "unit", "target", "period", "due", "late", "holder", "post", "step", "needs"),
    ESCALATION_FOOT(),
    /** Plain text of the DING at the last step; {@code title} and {@code unit} are those of the first of them. */
    ESCALATION_DING("count", "title", "unit", "late"),
    /** Plain text of the task in a leader's to-do list. */
    TODO_TITLE("title", "target", "period"),
    TODO_BODY("code", "title", "clause", "target", "period", "due", "needs"),
    /** Title of the note to those who were alarmed. */
    STAND_DOWN_TITLE("count"),
    STAND_DOWN_LINE("code", "title", "clause", "unit", "target", "period", "done", "by"),
    /** Recorded, in time. */
    RECEIPT_FULFILLED("code", "title", "clause", "target", "period", "at", "photos", "by"),
    /** Recorded, after the due time. */
    RECEIPT_FULFILLED_LATE("code", "title", "clause", "target", "period", "at", "photos", "by", "late"),
    /** Recorded so far, with what is still missing. */
    RECEIPT_INCOMPLETE("code", "title", "clause", "target", "period", "missing", "photos"),
    RECEIPT_ALREADY_DONE("code", "title", "target", "period", "done", "by"),
    RECEIPT_NOT_OPEN("code", "title", "target", "period", "opens"),
    RECEIPT_NOT_YOURS("code", "title", "unit"),
    /** Several fit; {@code list} is made of CHOICE_LINE. Pictures are kept meanwhile. */
    RECEIPT_CHOOSE("count", "list"),
    CHOICE_LINE("number", "code", "title", "target", "period", "due"),
    /** Nothing of this person's is open. */
    RECEIPT_NOTHING_OPEN("name"),
    /** The code in the message names nothing; {@code list} shows what is open. */
    RECEIPT_UNKNOWN_CODE("code", "list"),
    /** The writer is not in the organisation. */
    RECEIPT_UNKNOWN_PERSON("name"),
    RECEIPT_NOT_A_PICTURE("found"),
    RECEIPT_TOO_LARGE("size", "allowed"),
    /** DingTalk no longer hands the picture out. */
    RECEIPT_PICTURE_GONE(),
    /** Voice, video or file. */
    RECEIPT_UNSUPPORTED(),
    /** DingTalk withheld the content: quota used up. */
    RECEIPT_WITHHELD(),
    /** A message that an admin has sent to see whether it arrives. */
    TEST_TITLE(),
    TEST_BODY(),
    /** Last line of a long message: how many more there are. */
    MORE_LINES("count"),
    /** What a duty wants, put together in {@code needs} and {@code missing}. */
    NEED_PHOTOS("count"),
    NEED_TEXT(),
    NEED_PARTICIPANTS();

    private final List<String> placeholders;

    Template(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** Its key in bot-config, such as reminder-title. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The placeholders its text may use. */
    public List<String> placeholders() {
        return placeholders;
    }
}
