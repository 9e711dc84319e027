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
    /** The same for what is waived or was given more time. */
    STAND_DOWN_EXCUSED_TITLE("count"),
    STAND_DOWN_WAIVED_LINE("code", "title", "clause", "unit", "target", "period"),
    STAND_DOWN_EXTENDED_LINE("code", "title", "clause", "unit", "target", "period", "due"),
    /** Recorded, in time. */
    RECEIPT_FULFILLED("code", "title", "clause", "target", "period", "at", "photos", "by"),
    /** Recorded, after the due time. */
    RECEIPT_FULFILLED_LATE("code", "title", "clause", "target", "period", "at", "photos", "by", "late"),
    /** Recorded so far, with what is still missing. */
    RECEIPT_INCOMPLETE("code", "title", "clause", "target", "period", "missing", "photos"),
    RECEIPT_ALREADY_DONE("code", "title", "target", "period", "done", "by"),
    RECEIPT_NOT_OPEN("code", "title", "target", "period", "opens"),
    RECEIPT_WAIVED("code", "title", "target", "period"),
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
    /** Last line of a message that DingTalk would not take whole: how many lines are not shown. */
    MESSAGE_CUT("count"),
    /** The same where our page shows the whole; {@code link} is its address. */
    MESSAGE_CUT_LINK("count", "link"),
    /** On the button that opens our page. */
    BUTTON_OPEN(),
    /** Last lines of an e-mail that stands in for a message while DingTalk cannot be reached. */
    EMAIL_FOOT(),
    /** What a duty wants, put together in {@code needs} and {@code missing}. */
    NEED_PHOTOS("count"),
    NEED_TEXT(),
    NEED_PARTICIPANTS(),
    /** What hinders a missed obligation, in the words of who owes it; added below its line. */
    ESCALATION_BLOCKER("code", "by", "at", "text"),
    /** Somebody wrote that the reminder was seen; nothing is done by that. */
    RECEIPT_SEEN("code", "title", "target", "due", "needs"),
    /** The reminder comes again at {@code at}. */
    RECEIPT_LATER("code", "title", "target", "at", "due"),
    /** It is due too soon, or was missed: the reminder does not come again. */
    RECEIPT_NOT_LATER("code", "title", "target", "due"),
    /** A difficulty was noted; the obligation stays open. */
    RECEIPT_DIFFICULTY("code", "title", "target", "due", "text"),
    /** A difficulty was named without a word about it. */
    RECEIPT_DIFFICULTY_HOW("code", "title", "target"),
    /** The message could not be worked on, after many tries. */
    RECEIPT_FAILED(),
    /** How to use the bot. */
    HELP(),
    /** To the admins, once a day: DingTalk withholds what people write. */
    NOTICE_WITHHELD(),
    /** Heading of a reminder's card once something of it is done. */
    CARD_TITLE("done", "count"),
    /** One line of such a card: done. */
    CARD_DONE_LINE("code", "title", "target", "done", "by"),
    /** One line of such a card: it need not be done. */
    CARD_WAIVED_LINE("code", "title", "target", "period"),
    /** One line of such a card: still open. */
    CARD_OPEN_LINE("code", "title", "target", "due", "needs"),
    /** How to bind a group; also when somebody tries it in the private chat. */
    BIND_HOW(),
    /** A group asked to belong to a unit. */
    BIND_ASKED("unit"),
    /** The same while nobody is configured who could confirm it. */
    BIND_NO_ADMIN("unit", "code"),
    /** No unit, or more than one, is called that. */
    BIND_UNKNOWN_UNIT("name", "list"),
    /** The group belongs to another unit now. */
    BIND_OTHER("other"),
    /** The group belongs to that unit already. */
    BIND_ALREADY("unit"),
    /** To the admins: a group asks to belong to a unit. */
    BIND_NOTICE("group", "unit", "by", "code"),
    /** To the admin who confirmed. */
    BIND_CONFIRMED("group", "unit"),
    /** To the admin who refused. */
    BIND_REFUSED("group", "unit"),
    /** To the group and to who asked: it is bound. */
    BIND_DONE("group", "unit"),
    /** To who asked: the admin does not agree. */
    BIND_DECLINED("group", "unit"),
    /** Somebody else tried to confirm. */
    BIND_ADMINS_ONLY(),
    /** No open request has that code. */
    BIND_NOT_OPEN("code"),
    /** What is asked for, put together in {@code kind}. */
    WAIVER_KIND_WAIVER(),
    WAIVER_KIND_RANGE("until"),
    WAIVER_KIND_EXTENSION("until"),
    /** To the leader who decides. */
    WAIVER_ASK_TITLE("by", "kind"),
    WAIVER_ASK("code", "title", "clause", "unit", "target", "period", "due", "kind", "by", "reason", "request", "wait"),
    /** To who asked; {@code deciders} are the names of those who decide. */
    WAIVER_ASKED("code", "title", "target", "kind", "deciders", "request", "due"),
    /** A request without a reason, or without a day that can be read. */
    WAIVER_HOW("code"),
    WAIVER_TOO_LATE("code", "title", "until", "latest"),
    WAIVER_NOT_LATER("code", "title", "until", "due"),
    WAIVER_OPEN_ALREADY("code", "title", "kind", "request"),
    /** To who asked. */
    WAIVER_APPROVED("code", "title", "target", "kind", "by", "due"),
    WAIVER_REFUSED("code", "title", "target", "kind", "by", "reason", "due"),
    /** The request came to nothing: it was done, or its time is over. */
    WAIVER_OVERTAKEN("code", "title", "target", "kind"),
    /** To who decided. */
    WAIVER_DID_APPROVE("code", "title", "unit", "kind", "request"),
    WAIVER_DID_REFUSE("code", "title", "unit", "kind", "request"),
    WAIVER_REFUSE_HOW("request"),
    /** Somebody else tried to decide. */
    WAIVER_NOT_YOURS("request"),
    WAIVER_NOT_OPEN("request"),
    /** Several requests wait for this leader; {@code list} is made of WAIVER_WHICH_LINE. */
    WAIVER_WHICH("count", "list"),
    WAIVER_WHICH_LINE("request", "code", "title", "unit", "kind", "by", "reason"),
    /** To the admins: nobody of the supervising line is left who could decide. */
    WAIVER_NOBODY("code", "title", "unit", "kind", "by", "reason", "request"),
    /** Added below a line of a reminder or an escalation while a request waits. */
    WAIVER_PENDING("kind", "at"),
    /** A standing exception ends within days. */
    WAIVER_ENDING("title", "unit", "post", "until", "reason"),
    /** Somebody wrote that a difficulty is solved. */
    RECEIPT_SOLVED("code", "title", "target", "due"),
    /** There is no open difficulty. */
    RECEIPT_NO_DIFFICULTY("code", "title", "target");

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
