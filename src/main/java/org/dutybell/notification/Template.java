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
    /** Title of the notes to the admins about the month's quota. */
    QUOTA_TITLE(),
    /** Courtesies are left out from now on; {@code share} is in per cent. */
    QUOTA_SAVING("calls", "callquota", "messages", "messagequota", "share"),
    /** Only incidents, escalations, receipts and notices go out from now on; {@code share} is in per cent. */
    QUOTA_RESERVE("calls", "callquota", "messages", "messagequota", "share"),
    /** DingTalk says that the month's quota is used up. */
    QUOTA_USED_UP("calls", "callquota", "messages", "messagequota"),
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
