package org.dutybell.checkin;

import java.util.regex.Pattern;

/** How a reply answers "is it done?": 是, 已完成, 不是, 还没; anything longer says something of its own. */
enum DoneAnswer {
    YES,
    NO,
    /** It is no such answer. */
    NONE;

    private static final String VERB = "(?:完成|召开|开展|结束|[开做办弄签报交写])";

    private static final Pattern CLAIMS = Pattern.compile(
            "(?:(?:是的?|对的?|嗯)[,\\s]*)?(?:我们?)?(?:[都均全]|全部)?(?:已经?" + VERB + "[完好]?了?|" + VERB
                    + "(?:[完好]?(?:了|过了?)|完)|完成|完毕|结束|搞定了?)[\\s。.!~]*|(?:YES,? *)?(?:IT IS )?(?:DONE|FINISHED|COMPLETED)[\\s.!]*");

    private static final Pattern DENIES =
            Pattern.compile("(?:还|尚)?(?:没有?|未)(?:完成|召开|[开做办])?(?:呢|完)?[\\s。.!~]*|NOT YET[\\s.!]*");

    static DoneAnswer of(Reading reading) {
        String narrow = ReplyReader.narrow(reading.text()).strip();
        if (reading.answer() == Reading.Answer.YES || CLAIMS.matcher(narrow).matches()) {
            return YES;
        }
        return reading.answer() == Reading.Answer.NO || DENIES.matcher(narrow).matches() ? NO : NONE;
    }
}
