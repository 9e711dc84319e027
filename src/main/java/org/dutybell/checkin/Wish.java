package org.dutybell.checkin;

import java.util.regex.Pattern;

/**
 * What somebody asks of the bot beside checking in.
 *
 * @param kind what
 * @param words what follows the key word, as written: the unit, the code, the reason
 */
record Wish(Kind kind, String words) {

    static final Wish NONE = new Wish(Kind.NONE, "");
    private static final int LONGEST_TOPIC = 24;

    /** Something short, the word for what is to be done (a line break, see {@link KindWords#marked}), and what leads over. */
    private static final Pattern TOPIC = Pattern.compile(
            "[^\\n,。;]{0,12}\\n(?:的|打卡|记录|回复|汇报|时间|工作|活动|我们|学校|想|要|请|先|可否|能否|申请|需要|需|拟|现在|已经|已|还是|,|:|\\s)*");

    /** What is asked. */
    enum Kind {
        HELP,
        /** What is open. */
        TASKS,
        /** What of it is due this week. */
        WEEK,
        /** What of it is overdue. */
        OVERDUE,
        /** More of what is done. */
        ADD,
        /** Something else about what is done. */
        CORRECT,
        /** What was reported is not to count. */
        WITHDRAW,
        /** That somebody else may answer. */
        ENTRUST,
        /** That nobody else may any more. */
        RESUME,
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
        return WishForms.ALL.stream()
                .map(form -> form.read(words, narrow))
                .filter(wish -> wish.kind() != Kind.NONE)
                .findFirst()
                .orElse(NONE);
    }

    /**
     * The same, or such a wish after words that say what it is about: 例会定于下周五, 演练延期到3月20日 停电. Words that claim
     * something of their own before it are an answer, not a wish.
     */
    static Spoken after(String text) {
        String words = text.strip();
        Wish whole = of(words);
        if (whole.kind() != Kind.NONE) {
            return new Spoken(whole.kind(), "", words);
        }
        for (int from = 2; from <= Math.min(LONGEST_TOPIC, words.length() - 2); from++) {
            Wish wish = of(words.substring(from));
            boolean ofOne = wish.kind() != Kind.FOLLOW
                    && (wish.isNote()
                            || wish.isAppointment()
                            || wish.isAddition()
                            || wish.isEntrusting()
                            || wish.kind() == Kind.WITHDRAW);
            if (ofOne
                    && TOPIC.matcher(KindWords.marked(ReplyReader.narrow(words.substring(0, from))))
                            .matches()) {
                return new Spoken(
                        wish.kind(),
                        words.substring(0, from),
                        words.substring(from).strip());
            }
        }
        return new Spoken(Kind.NONE, "", words);
    }

    /**
     * A wish with what it is about.
     *
     * @param topic the words before it; empty when there are none
     * @param whole the wish itself, from its key word on
     */
    record Spoken(Kind kind, String topic, String whole) {}

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

    /** Whether it belongs to what is done. */
    boolean isAddition() {
        return kind == Kind.ADD || kind == Kind.CORRECT;
    }

    /** Whether it says who else may answer. */
    boolean isEntrusting() {
        return kind == Kind.ENTRUST || kind == Kind.RESUME;
    }

    /** Whether a leader has to decide. */
    boolean isRequest() {
        return kind == Kind.EXTEND || kind == Kind.WAIVE;
    }
}
