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
    REMINDER_LINE("code", "title", "clause", "target", "period", "due", "left", "holder", "post", "needs", "why"),
    /** The same after the due time; {@code left} is how long it is overdue. */
    REMINDER_LATE_LINE("code", "title", "clause", "target", "period", "due", "left", "holder", "post", "needs", "why"),
    /** Why now, put into the lines: its window has opened. */
    REMINDER_WHY_OPENS("opens", "due", "left"),
    /** It is due in some days. */
    REMINDER_WHY_SOON("due", "left"),
    /** It is due today. */
    REMINDER_WHY_TODAY("due", "left"),
    /** It is past due and not yet called a miss. */
    REMINDER_WHY_GRACE("due", "left"),
    /** It is past due; {@code number} of at most {@code count} such reminders. */
    REMINDER_WHY_OVERDUE("due", "left", "number", "count"),
    /** Somebody asked to be reminded later. */
    REMINDER_WHY_ASKED("due", "left"),
    /** Below the line of what a sensitive period added: which one, and its {@code days}. */
    REMINDER_SENSITIVE("name", "days"),
    /** Below the line of what is counted with another obligation: with which. */
    COUNTS_WITH("code", "title", "clause"),
    /** Below the line of what wants it: the word that has to be seen in a photo of that day. */
    CHALLENGE_WORD("code", "word"),
    /** Below the line of targets of a coverage duty: how many of all are done. */
    COVERAGE_PROGRESS("unit", "done", "count"),
    /** Last lines of a reminder: how to answer; {@code code} is one of its short codes. */
    REMINDER_FOOT("code"),
    /** The same in saver mode: {@code link} is the page on the phone. */
    REMINDER_FOOT_SAVER("code", "link"),
    /** After the name of somebody who stands in: in whose place. */
    IN_PLACE_OF("name"),
    /** Title of the note to the admins about posts for which nobody acts while something is due. */
    VACANT_TITLE("count"),
    /** {@code list} is made of VACANT_LINE and AWAY_LINE. */
    VACANT_BODY("count", "list"),
    /** A post that nobody holds. */
    VACANT_LINE("unit", "post", "person"),
    /** A post whose holder is away, without anybody who stands in. */
    AWAY_LINE("unit", "post", "person"),
    /** Title of the weekly note to the admins about who cannot be reached. */
    REACH_TITLE("count", "near"),
    /** {@code near} of {@code count} are within seven days; {@code list} is made of the lines below. */
    REACH_BODY("count", "near", "list"),
    REACH_VACANT("subject", "detail", "day"),
    REACH_AWAY("subject", "detail", "day"),
    REACH_UNBOUND("subject", "detail", "day"),
    REACH_NOT_SHOWN("subject", "detail", "day"),
    REACH_NO_CHAT("subject", "detail", "day"),
    REACH_CHAT_UNBOUND("subject", "detail", "day"),
    REACH_LEVEL_EMPTY("subject", "detail", "day"),
    REACH_LINE_EMPTY("subject", "detail", "day"),
    REACH_LOOP("subject", "detail", "day"),
    /** Title of an escalation. */
    ESCALATION_TITLE("count"),
    /** In a group. */
    ESCALATION_HEAD("place", "count"),
    /** In a private chat; without the name of the reader, so that the same news to several people is one call. */
    ESCALATION_PRIVATE_HEAD("instead", "count"),
    /** One missed obligation; {@code late} is how long past due, {@code step} which step of how many this is. */
    ESCALATION_LINE(
            "code", "title", "clause", "unit", "target", "period", "due", "late", "holder", "post", "step", "steps",
            "reason", "needs"),
    ESCALATION_FOOT(),
    /** Title of a message in which something is not overdue. */
    ESCALATION_OPEN_TITLE("count"),
    ESCALATION_OPEN_HEAD("place", "count"),
    ESCALATION_OPEN_PRIVATE_HEAD("instead", "count"),
    /** One obligation that is not overdue; nobody has acknowledged it since {@code since}, or a person asked for the step. */
    ESCALATION_OPEN_LINE(
            "code", "title", "clause", "unit", "target", "period", "due", "since", "holder", "post", "step", "steps",
            "reason", "needs"),
    /** Why a leader hears, put into the lines: it is not done. */
    ESCALATION_REASON_UNDONE(),
    /** Nobody acknowledged. */
    ESCALATION_REASON_UNANSWERED(),
    /** It is not done, and who owes it named a difficulty. */
    ESCALATION_REASON_BLOCKED(),
    /** Somebody asked for it. */
    ESCALATION_REASON_ASKED("by", "text"),
    /** Who heard at earlier steps; added below the line. */
    ESCALATION_BEFORE("names"),
    /** A leader looks after it. */
    ESCALATION_FOLLOWED("code", "by", "at", "age"),
    /** A leader said so, too long ago. */
    ESCALATION_FOLLOW_ENDED("code", "by", "at", "age"),
    /** Plain text of the DING at the last step of something that is not overdue. */
    ESCALATION_OPEN_DING("instead", "count", "title", "unit"),
    /** Asks who acknowledged whether it is still being done. */
    ASK_TITLE("count"),
    ASK_LINE("code", "title", "clause", "unit", "target", "period", "due", "by", "at", "needs", "post"),
    /** Somebody presses the holder; {@code text} may be empty. */
    URGE_TITLE("title", "by"),
    URGE_LINE("code", "title", "clause", "unit", "target", "period", "due", "holder", "by", "text", "needs", "post"),
    /** To the admins: escalations ended and nobody heard; {@code list} is made of NOTICE_NOBODY_LINE. */
    NOTICE_NOBODY_TITLE("count"),
    NOTICE_NOBODY("count", "list"),
    NOTICE_NOBODY_LINE("code", "title", "clause", "unit", "target", "period", "post", "due"),
    /** A leader looks after it now. */
    RECEIPT_FOLLOWED("code", "title", "target", "unit"),
    /** Who writes that has not heard of it and is not above it. */
    RECEIPT_NOT_FOLLOWED("code", "title", "unit"),
    /** Plain text of the DING at the last step; {@code title} and {@code unit} are those of the first of them, {@code instead} in whose place. */
    ESCALATION_DING("instead", "count", "title", "unit", "late"),
    /** Plain text of the task in a leader's to-do list. */
    TODO_TITLE("title", "target", "period"),
    TODO_BODY("code", "title", "clause", "target", "period", "due", "needs"),
    /** The same once it is missed. */
    TODO_MISSED_TITLE("title", "target", "period"),
    TODO_MISSED_BODY("code", "title", "clause", "target", "period", "due", "needs"),
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
    /** Below such a receipt: that was the last of those that are needed. */
    RECEIPT_TIMES_DONE("times", "number"),
    /** Below a recorded target of a coverage duty: how many of all are done, and which are missing. */
    RECEIPT_COVERAGE("done", "count", "missing"),
    /** Below the last target of a coverage duty. */
    RECEIPT_COVERAGE_COMPLETE("count"),
    /** Recorded so far, with what is still missing. */
    RECEIPT_INCOMPLETE("code", "title", "clause", "target", "period", "missing", "photos"),
    /** It counts, and more are needed. */
    RECEIPT_COUNTED("code", "title", "clause", "target", "period", "at", "photos", "by", "number", "times", "left"),
    /** It was fulfilled before; this is one more. */
    RECEIPT_COUNTED_MORE("code", "title", "clause", "target", "period", "at", "photos", "by", "number", "times"),
    /** Below a receipt: it counts for another obligation as well. */
    RECEIPT_ALSO("code", "title", "clause", "period", "target", "number", "times"),
    /** Below a receipt: it is noted for another obligation, which wants more. */
    RECEIPT_ALSO_PARTLY("code", "title", "clause", "period", "target", "missing"),
    /** Below a receipt: the theme that was taken. */
    RECEIPT_THEME("theme"),
    /** Below a receipt: the theme that was taken although it was used before. */
    RECEIPT_THEME_AGAIN("theme", "reason"),
    /** How many took part, as was read in the words. */
    RECEIPT_PARTICIPANTS("count"),
    /** When it was done, as the person says. */
    RECEIPT_SAID_DONE("done"),
    /** Hazards that the person says were found. */
    RECEIPT_HAZARDS("text"),
    /** The schools that were named. */
    RECEIPT_SCHOOLS("list"),
    /** How far from its unit somebody was, in metres; {@code accuracy} as the phone says. */
    RECEIPT_PLACE_NEAR("metres", "accuracy"),
    RECEIPT_PLACE_FAR("metres", "accuracy"),
    /** Nobody has written down where the unit is. */
    RECEIPT_PLACE_NOT_COMPARED(),
    RECEIPT_PLACE_UNAVAILABLE(),
    /** The person says that there are no hazards. */
    RECEIPT_NO_HAZARDS(),
    /** Below such a receipt: the theme is missing; these are left. */
    RECEIPT_THEMES("code", "list"),
    /** Below such a receipt: the theme is missing, and none of the catalogue is left. */
    RECEIPT_THEMES_NONE("code"),
    /** Below such a receipt: the theme was used before and not taken. */
    RECEIPT_THEME_USED("code", "theme", "when"),
    /** Below a receipt of what counts: the theme that was named last was used before, so the one before stays. */
    RECEIPT_THEME_KEPT("theme", "when"),
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
    /** The code in the message names nothing and is nearly {@code near}; {@code list} is made of CHOICE_LINE. */
    RECEIPT_NEAR_CODE("code", "near", "list"),
    /** The words name something and nothing that is open is that; {@code list} is made of CHOICE_LINE. */
    RECEIPT_NONE_FITS("list"),
    /** The message says that it is not done yet. */
    RECEIPT_NOT_DONE("code", "title", "target", "due", "needs"),
    /** The message names it and does not say clearly that it is done; a yes does. */
    RECEIPT_IS_IT_DONE("code", "title", "target", "due", "needs"),
    /** The message asks something. */
    RECEIPT_QUESTION("code", "title", "target", "due", "needs"),
    /** Pictures came with a message that records nothing. */
    RECEIPT_KEPT(),
    /** What the bot asked about is not to be recorded. */
    RECEIPT_DROPPED(),
    /** Something was added to what is done; {@code photos} is how many there are now. */
    RECEIPT_ADDED("code", "title", "target", "period", "photos"),
    /** What is done was corrected; what is taken over follows. */
    RECEIPT_CORRECTED("code", "title", "target", "period"),
    /** A check-in was taken back; {@code text} is how it begins. */
    RECEIPT_WITHDRAWN("code", "title", "target", "at", "text", "photos"),
    /** The same of one without words. */
    RECEIPT_WITHDRAWN_PICTURES("code", "title", "target", "at", "photos"),
    /** What was taken back is owed, and there is time. */
    RECEIPT_WITHDRAWN_OPEN("code", "due", "missing"),
    /** What was taken back is owed, and its time is over. */
    RECEIPT_WITHDRAWN_LATE("code", "due", "late", "missing"),
    /** It is done without what was taken back. */
    RECEIPT_WITHDRAWN_STILL(),
    /** What was taken back counts no more for another obligation either. */
    RECEIPT_WITHDRAWN_ALSO("code", "title", "target", "clause", "due"),
    /** This person has nothing that could be taken back. */
    RECEIPT_WITHDRAW_NOTHING(),
    /** Nothing was reported for this obligation. */
    RECEIPT_WITHDRAW_NOTHING_OF("code", "title", "target"),
    /** Somebody else reported it. */
    RECEIPT_WITHDRAW_OTHERS("code", "title", "target", "by", "at"),
    /** It was reported too long ago. */
    RECEIPT_WITHDRAW_TOO_LATE("code", "title", "target", "at", "within"),
    /** A second person has accepted it. */
    RECEIPT_WITHDRAW_ACCEPTED("code", "title", "target"),
    /** It is not clear which one is meant; {@code list} is made of RECEIPT_WITHDRAW_LINE. */
    RECEIPT_WITHDRAW_WHICH("list"),
    /** One in such a list. */
    RECEIPT_WITHDRAW_LINE("code", "title", "target", "period", "at"),
    /** Somebody else may answer from now on. */
    RECEIPT_ENTRUSTED("code", "title", "target", "due", "name"),
    /** Several are called so; {@code list} is made of RECEIPT_ENTRUST_LINE. */
    RECEIPT_ENTRUST_WHICH("code", "name", "list"),
    /** One in such a list; {@code post} is where the person works. */
    RECEIPT_ENTRUST_LINE("number", "name", "post"),
    /** Nobody is called so. */
    RECEIPT_ENTRUST_UNKNOWN("code", "name"),
    /** Only the holder names who else may answer. */
    RECEIPT_ENTRUST_NOT_YOURS("code", "title", "target", "holder"),
    /** Nobody else may answer any more. */
    RECEIPT_RESUMED("code", "title", "target", "name"),
    /** Nobody was named for it. */
    RECEIPT_RESUME_NOBODY("code", "title", "target"),
    /** Title of what a named person is told. */
    ENTRUSTED_TITLE("by", "code", "title"),
    /** Tells a named person. */
    ENTRUSTED("code", "title", "target", "by", "due", "needs", "clause"),
    /** Title of what somebody is told who was named before. */
    RESUMED_TITLE("code", "title"),
    /** Tells somebody who was named before. */
    RESUMED("code", "title", "target", "by"),
    /** What is open; {@code list} is made of TASKS_LINE and TASKS_LATE_LINE. */
    TASKS_HEAD("name", "count", "list"),
    /** The same of what is due this week. */
    TASKS_WEEK_HEAD("name", "count", "list"),
    /** The same of what is overdue. */
    TASKS_OVERDUE_HEAD("name", "count", "list"),
    /** One in such a list. */
    TASKS_LINE("code", "title", "target", "period", "due", "needs"),
    /** One that is overdue. */
    TASKS_LATE_LINE("code", "title", "target", "period", "due", "late", "needs"),
    /** Nothing is in the list that was asked for. */
    TASKS_NONE("name"),
    /** An accident cannot be taken from somebody of no unit; {@code link} is empty, or one to the phone list. */
    RECEIPT_PHONE_INCIDENT("phones", "link"),
    /** The same of a hazard. */
    RECEIPT_PHONE_HAZARD("phones", "link"),
    /** A link to the phone list. */
    PHONE_LIST("link"),
    /** Title of what those read who have to know of an accident. */
    INCIDENT_TITLE("unit"),
    /** An accident, to those who have to know. */
    INCIDENT_ALARM("code", "unit", "text", "by", "phone", "at", "spoken", "written"),
    /** To the admins: an accident is recorded and the roster names nobody who could be told. */
    INCIDENT_NOBODY("code", "unit", "text", "by", "phone", "at", "spoken", "written"),
    /** Part of a receipt: to whom messages were written. */
    INCIDENT_TOLD("names"),
    INCIDENT_TOLD_NOBODY(),
    /** Part of a receipt: who could not be written to. */
    INCIDENT_UNTOLD("names"),
    /** Instead of numbers when the roster has none. */
    INCIDENT_NO_PHONE(),
    /** To who reported an accident. */
    RECEIPT_INCIDENT("code", "unit", "text", "by", "phone", "at", "spoken", "written", "told", "phones", "link"),
    /** The words may mean an accident; nothing is recorded as one. */
    INCIDENT_QUESTION("phones", "link"),
    /** Title of what those read who have to know of a hazard. */
    HAZARD_TITLE("code", "unit"),
    /** A hazard, to those who have to know. */
    HAZARD_NEWS("code", "unit", "text", "by", "phone", "at"),
    /** To who reported a hazard. */
    RECEIPT_HAZARD("code", "unit", "text", "at", "told", "phones", "link"),
    /** Pictures that came soon after a report were kept with it. */
    RECEIPT_INCIDENT_ADDED("code", "unit"),
    /** A hazard was reported without a word about it. */
    RECEIPT_HAZARD_HOW(),
    /** Title of what those read who had heard of a report that is taken back. */
    INCIDENT_WITHDRAWN_TITLE("code", "unit"),
    /** To those who had heard of it. */
    INCIDENT_WITHDRAWN("code", "unit", "text", "at", "by", "withdrawn", "reason"),
    /** To who took a report back. */
    RECEIPT_INCIDENT_WITHDRAWN("code", "unit", "told", "ended"),
    /** A report is to be taken back without a reason. */
    RECEIPT_INCIDENT_WITHDRAW_HOW("code", "unit"),
    RECEIPT_INCIDENT_NOT_YOURS("code", "unit"),
    RECEIPT_INCIDENT_WITHDRAWN_ALREADY("code", "unit"),
    /** Nothing is there that could be taken back. */
    RECEIPT_INCIDENT_NONE(),
    /** Several reports could be meant; {@code list} is made of INCIDENT_LINE. */
    RECEIPT_INCIDENT_WHICH("list"),
    INCIDENT_LINE("code", "unit", "at", "text"),
    /** The writer is not in the organisation. */
    RECEIPT_UNKNOWN_PERSON("name"),
    /** Below a receipt: the documents and videos that were sent; {@code list} are their names. */
    RECEIPT_FILES("list"),
    RECEIPT_NOT_TAKEN("found"),
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
    /**
     * Only incidents, escalations, receipts and notices go out from now on, and from {@code last} on only the first two;
     * both are in per cent.
     */
    QUOTA_RESERVE("calls", "callquota", "messages", "messagequota", "share", "last"),
    /** DingTalk says that the month's quota is used up. */
    QUOTA_USED_UP("calls", "callquota", "messages", "messagequota"),
    /** Nothing is left out any more: a new month, or more was bought. */
    QUOTA_EASED("calls", "callquota", "messages", "messagequota"),
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
    /** Where a duty says how many are enough. */
    NEED_PHOTOS_UP_TO("count", "most"),
    /** Documents: minutes, a plan. */
    NEED_FILES("count"),
    /** Names of the schools that were visited. */
    NEED_SCHOOLS("count"),
    /** Where the phone is, which the phone page tells. */
    NEED_PLACE(),
    NEED_TEXT(),
    NEED_PARTICIPANTS(),
    /** A theme of the catalogue that was not used yet. */
    NEED_THEME(),
    /** Of a duty that wants several check-ins: how many, put in place of {@code needs}; {@code needs} is what each wants. */
    NEED_TIMES("times", "done", "left", "needs"),
    /** What hinders a missed obligation, in the words of who owes it; added below its line. */
    ESCALATION_BLOCKER("code", "by", "at", "age", "text"),
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
    /** Last line of a receipt in a chat, in saver mode. */
    RECEIPT_SAVER("link"),
    /** The message could not be worked on, after many tries. */
    RECEIPT_FAILED(),
    /** How to use the bot. */
    HELP(),
    /** To the admins, once a day: DingTalk withholds what people write. */
    NOTICE_WITHHELD(),
    /** To the admins: a unit's group was dissolved. */
    NOTICE_GROUP_DISSOLVED("group", "unit"),
    /** To the admins: the robot was removed from a unit's group. */
    NOTICE_ROBOT_REMOVED("group", "unit"),
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
    /** Title of a reminder of appointments. */
    APPOINTMENT_TITLE("count"),
    APPOINTMENT_HEAD("place", "count"),
    APPOINTMENT_PRIVATE_HEAD("count"),
    /** One appointment in it; {@code mark} is the code with a # and a blank, {@code people} become an @ in their chat. */
    APPOINTMENT_LINE("mark", "title", "clause", "target", "when", "where", "people", "left"),
    /** In it: no appointment is set yet, and the window goes on. */
    APPOINTMENT_NUDGE("mark", "title", "clause", "target", "period", "due", "holder", "post"),
    /** In place of {@code where} when no place is set. */
    APPOINTMENT_NO_PLACE(),
    /** In place of {@code by} when it was done on the admin's pages. */
    APPOINTMENT_BY_PAGE(),
    /** Title of the notes to participants. */
    APPOINTMENT_NEWS_TITLE("title"),
    /** To a participant: it is set. */
    APPOINTMENT_SET("mark", "title", "target", "when", "where", "people", "by"),
    /** To a participant: it is at another time or place. */
    APPOINTMENT_MOVED("mark", "title", "target", "before", "when", "where", "people", "by"),
    /** To a participant: it does not take place. */
    APPOINTMENT_CANCELLED("mark", "title", "target", "when", "where", "by"),
    /** To somebody who takes no part any more. */
    APPOINTMENT_DROPPED("mark", "title", "target", "when", "by"),
    /** To a participant: it does not take place, because the obligation need not be done. */
    APPOINTMENT_WAIVED("mark", "title", "target", "when", "where"),
    /** News of an appointment: it is called off, because it is not owed any more. */
    APPOINTMENT_WITHDRAWN("mark", "title", "target", "when", "where"),
    /** Plain text of the event in the calendar. */
    EVENT_TITLE("title", "target"),
    EVENT_BODY("mark", "clause", "period", "due"),
    /** An appointment is set; {@code ahead} is how long before people are reminded. */
    RECEIPT_APPOINTED("mark", "title", "target", "when", "where", "people", "ahead"),
    /** It is moved. */
    RECEIPT_APPOINTMENT_MOVED("mark", "title", "target", "before", "when", "where", "people", "ahead"),
    /** It was so already. */
    RECEIPT_APPOINTMENT_SAME("mark", "title", "target", "when", "where"),
    /** It is called off. */
    RECEIPT_APPOINTMENT_CANCELLED("mark", "title", "target", "when", "due"),
    /** Below such a receipt: somebody is expected elsewhere at that time. */
    RECEIPT_APPOINTMENT_CLASH("name", "title", "when"),
    /** The time is not inside the window. */
    RECEIPT_APPOINTMENT_OUTSIDE("mark", "title", "target", "when", "opens", "until"),
    /** The time is past. */
    RECEIPT_APPOINTMENT_PAST("mark", "title", "when"),
    /** Such duties take place at no fixed time. */
    RECEIPT_APPOINTMENT_KIND("mark", "title"),
    /** There is none to move or call off. */
    RECEIPT_APPOINTMENT_NONE("mark", "title", "target"),
    /** The place is too long. */
    RECEIPT_APPOINTMENT_PLACE("allowed"),
    /** It ends too early or too late. */
    RECEIPT_APPOINTMENT_LENGTH(),
    /** These words name nobody, or more than one. */
    RECEIPT_APPOINTMENT_WHO("name"),
    /** Nothing that this person may answer takes place at a fixed time. */
    RECEIPT_APPOINTMENT_NOTHING("name"),
    /** No time could be read. */
    ASK_WHEN(),
    /** A time without a day. */
    ASK_DAY("text"),
    /** A day without a time. */
    ASK_TIME("text"),
    /** Morning or afternoon? */
    ASK_HALF("text"),
    /** The day falls on another weekday. */
    ASK_WEEKDAY("text"),
    /** More than one time is named. */
    ASK_ONE("text"),
    /** There is no such day or time. */
    ASK_REAL("text"),
    /** The day's self-audit held, in one line; the counts are those of the last seven days, but for what is planned. */
    AUDIT_HELD("at", "planned", "opened", "nudges", "messages"),
    /** The day's self-audit did not hold, in one line. */
    AUDIT_BROKEN("at", "count"),
    /** There is no self-audit of the last day, in one line. */
    AUDIT_NONE(),
    /** To the admins: the self-audit did not hold. */
    AUDIT_TITLE("count"),
    /** How many of each kind; {@code list} has the first ones, in codes. */
    AUDIT_BODY("line", "plan", "states", "nudges", "escalations", "messages", "files", "twice", "list"),
    /** Title of the morning digest of a chat. */
    MORNING_TITLE(),
    MORNING_HEAD("place"),
    MORNING_PRIVATE_HEAD(),
    /** What is past due; lines of MORNING_LATE_LINE follow. The other parts have lines of MORNING_LINE. */
    MORNING_OVERDUE("count"),
    MORNING_TODAY("count"),
    MORNING_OPENING("count"),
    MORNING_SOON("count"),
    /** One obligation, or the targets of one coverage duty; {@code code} has the number sign and a space, or is empty. */
    MORNING_LINE("code", "title", "clause", "target", "post", "due", "period"),
    MORNING_LATE_LINE("code", "title", "clause", "target", "post", "due", "period", "late"),
    MORNING_FOOT(),
    /** Title of a leader's weekly digest. */
    DIGEST_WEEK_TITLE(),
    /** Its first line. */
    DIGEST_WEEK_HEAD("name"),
    /** What the leader owes; lines of DIGEST_MINE_LINE and DIGEST_MINE_LATE follow. */
    DIGEST_MINE("count"),
    /** {@code progress} is the target, or how many of several targets are done; {@code instead} in whose place. */
    DIGEST_MINE_LINE("code", "title", "clause", "progress", "due", "instead"),
    /** The same, overdue. */
    DIGEST_MINE_LATE("code", "title", "clause", "progress", "due", "instead"),
    /** Those the leader supervises, by unit: last week and the week to come. */
    DIGEST_UNITS("count"),
    /** A unit with something overdue. */
    DIGEST_UNIT_LATE("unit", "done", "all", "overdue", "near"),
    /** A unit with something to do in the week to come, nothing overdue. */
    DIGEST_UNIT_NEAR("unit", "done", "all", "overdue", "near"),
    /** All other units, in one line. */
    DIGEST_UNITS_FINE("count", "done", "all"),
    /** Misses of those the leader supervises; lines of DIGEST_OVERDUE_LINE follow. */
    DIGEST_OVERDUE("count"),
    /** {@code late} is how long past due. */
    DIGEST_OVERDUE_LINE("code", "title", "clause", "unit", "target", "due", "late", "post"),
    /** How many misses were told to this leader and are not made good. */
    DIGEST_ESCALATED("count"),
    /** What hinders; lines of DIGEST_BLOCKER_LINE follow. */
    DIGEST_BLOCKERS("count"),
    /** In the words of who owes it. */
    DIGEST_BLOCKER_LINE("code", "title", "unit", "by", "text", "clause", "post"),
    /** Last line of a digest where phones reach our pages. */
    DIGEST_LINK("link"),
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
    RECEIPT_NO_DIFFICULTY("code", "title", "target"),
    /** A reviewer gave it back to be done again. */
    REVIEW_RETURNED_TITLE("code", "title", "target"),
    REVIEW_RETURNED("code", "title", "target", "by", "reason", "due"),
    REVIEW_RETURNED_ENOUGH_TITLE("code", "title", "target"),
    REVIEW_RETURNED_ENOUGH("code", "title", "target", "by", "reason"),
    RECEIPT_REVIEW_ACCEPTED("code", "title", "target"),
    RECEIPT_REVIEW_RETURNED("code", "title", "target", "reason", "due"),
    RECEIPT_REVIEW_RETURNED_ENOUGH("code", "title", "target", "reason"),
    RECEIPT_REVIEW_NOT_YOURS("code", "title", "target"),
    RECEIPT_REVIEW_HOW("code", "title", "target"),
    RECEIPT_REVIEW_NOT_OPEN("code", "title", "target"),
    REVIEW_WAITING_TITLE("count"),
    /** To a reviewer for whom something has waited too long; lines of REVIEW_WAITING_LINE follow. */
    REVIEW_WAITING_HEAD("count", "since", "instead"),
    REVIEW_WAITING_LINE("code", "title", "clause", "unit", "target", "by", "since"),
    /** How to answer, with the code of the first. */
    REVIEW_WAITING_HOW("code"),
    /** How much waits for the look of the leader. */
    DIGEST_REVIEWS("count", "since"),
    /** What waits too long below the leader; the list is made of DIGEST_REVIEWS_UNIT. */
    DIGEST_REVIEWS_BELOW("span", "list"),
    DIGEST_REVIEWS_UNIT("unit", "count");

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
