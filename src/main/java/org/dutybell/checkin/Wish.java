package org.dutybell.checkin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody asks of the bot beside checking in.
 *
 * @param kind what
 * @param words what follows the key word, as written: the unit, the code, the reason
 */
record Wish(Kind kind, String words) {

    private static final Wish NONE = new Wish(Kind.NONE, "");

    private static final List<Form> FORMS = List.of(
            new Form(Kind.HELP, "(?:帮助|HELP|怎么用|使用说明|\\?)[\\s?。.!]*()"),
            new Form(Kind.BIND, "绑定[\\s:,]*+([^\\n]*)"),
            new Form(Kind.CONFIRM, "同意[\\s:,]*+#?\\s*([A-Z0-9]{3,8})[。.!]?"),
            new Form(Kind.REFUSE, "(?:拒绝|不同意)[\\s:,]*+#?\\s*([A-Z0-9]{3,8})[。.!]?"),
            new Form(Kind.LATER, "(?:稍后|稍后提醒|稍后再提醒|晚点提醒|晚点)[\\s。.!]*()"),
            new Form(Kind.SOLVED, "(?:困难|问题)[\\s:,]*+(?:已经?)?解决了?[\\s。.!]*()"),
            new Form(Kind.EXTEND, "(?:申请)?延期((?:[\\s:,。]|到|至|\\d|[一二两三四五六七八九十]+[天日周个]|下周|下星期|本周|明天|后天).*)?"),
            new Form(Kind.WAIVE, "(?:申请)?免除((?:[\\s:,。]|到|至|本期).*)?"),
            new Form(Kind.DIFFICULT, "有?困难(?:[\\s:,;。.!]++(.*))?"),
            new Form(Kind.APPOINT, "(?:已|暂)?(?:定于|定在|安排在|安排于)[\\s:,]*+(.*)"),
            new Form(Kind.MOVE, "(?:时间)?(?:改到|改期到|改期至|改至|改在)[\\s:,]*+(.*)"),
            new Form(Kind.CALL_OFF, "取消(?:安排|预定|会议|检查|演练|学习|培训)[\\s:,。.!]*()"),
            new Form(Kind.SEEN, "(?:收到|知道了|已阅|(?:正在|还在|仍在)?(?:处理|办理)中|(?:正在|还在|仍在)(?:处理|办理))[\\s。.!]*()"),
            new Form(Kind.FOLLOW, "(?:我来|由我)?跟进[\\s。.!]*()"));

    /** What is asked. */
    enum Kind {
        HELP,
        /** That the group belongs to a unit. */
        BIND,
        /** That such a request is granted. */
        CONFIRM,
        REFUSE,
        /** That the reminder comes again. */
        LATER,
        /** That a difficulty is known. */
        DIFFICULT,
        /** That it is at a fixed time. */
        APPOINT,
        /** That this time is another. */
        MOVE,
        /** That it does not take place at that time. */
        CALL_OFF,
        /** That a difficulty is solved. */
        SOLVED,
        /** That it may be done later. */
        EXTEND,
        /** That it need not be done. */
        WAIVE,
        /** Nothing; the reminder was seen, or it is being done. */
        SEEN,
        /** That a leader looks after it. */
        FOLLOW,
        /** It is no such thing. */
        NONE
    }

    /** Reads the whole of it: words with anything else before them are an answer, not a wish. */
    static Wish of(String text) {
        String words = text.strip();
        String narrow = ReplyReader.narrow(words);
        return FORMS.stream()
                .map(form -> form.read(words, narrow))
                .filter(wish -> wish.kind() != Kind.NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether it is about an obligation, and no answer to it. */
    boolean isNote() {
        return kind == Kind.LATER || kind == Kind.SEEN || kind == Kind.FOLLOW || isSaidInWords();
    }

    /** Whether it is about the fixed time of an obligation. */
    boolean isAppointment() {
        return kind == Kind.APPOINT || kind == Kind.MOVE || kind == Kind.CALL_OFF;
    }

    /** Whether it says something of its own about one obligation, which a picture beside it does not turn into an answer. */
    boolean isSaidInWords() {
        return kind == Kind.DIFFICULT || kind == Kind.SOLVED || isRequest();
    }

    /** Whether a leader has to decide. */
    boolean isRequest() {
        return kind == Kind.EXTEND || kind == Kind.WAIVE;
    }

    private record Form(Kind kind, Pattern pattern) {

        Form(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern, Pattern.DOTALL));
        }

        Wish read(String words, String narrow) {
            Matcher matcher = pattern.matcher(narrow);
            if (!matcher.matches()) {
                return NONE;
            }
            int start = matcher.start(1);
            return new Wish(
                    kind,
                    start < 0 ? "" : words.substring(start, matcher.end(1)).strip());
        }
    }
}
