package org.dutybell.checkin;

import java.util.regex.Pattern;

/** What a message says of whether it is done. */
enum Saying {
    /** It is done, or all is well. */
    DONE,
    /** It is not done yet, or will be. */
    NOT_YET,
    /** Nothing is said, somebody asks. */
    QUESTION,
    /** Words that say neither, such as 你好. */
    NOTHING;

    private static final Pattern ASKS =
            Pattern.compile("[?]\\s*$|[吗么呢][\\s。.!~]*$|怎么(?:办|报|做|写|填|弄|打卡)|要不要|需不需要|是否(?:需要|要)|什么时候|[是要]哪[些个]");

    private static final Pattern DENIES = Pattern.compile(
            "(?:还|尚|仍|暂时?)(?:没有?|未)(?!发现|见)|(?:没有?|未)(?:能|来得及)?(?:完成|开展|开会|做完?|办完?|召开|举行|进行|巡查|检查(?!出|到)|演练)(?!的)"
                    + "|撤回|撤销|作废|[记报发]错了|NOT (?:YET|DONE|FINISHED)|(?:没|未)(?:巡|开)(?:呢|。|$)");

    private static final Pattern PLANS = Pattern.compile(
            "(?:明天|明日|后天|下周|下星期|下个?月|马上|等会儿?|待会儿?|一会儿?|稍后|晚点|准备|打算|正要|即将|正在)[^,。;]{0,8}(?:去|开|做|办|查|练|训|补|进行|召开|处理|会)"
                    + "|\\b(?:WILL|TOMORROW|GOING TO)\\b");

    private static final Pattern CLAIMS = Pattern.compile("已|完成|完毕|结束|做完|办完|搞定|开完|[了过](?:[\\s,。!;]|$)|正常|平安|良好|合格|到位"
            + "|(?:无|没有?|未(?:发现|见))[^,。;]{0,4}(?:隐患|问题|异常|情况)|一切(?:都|均)?好|见图|见附|如图|照片|图片|打卡|补报|补充"
            + "|\\b(?:DONE|FINISHED?|COMPLETED?|NORMAL|OK|GOOD|FINE|HELD|CHECKED|INSPECTED|PATROLLED)\\b");

    /** @param text as written */
    static Saying of(String text) {
        String narrow = ReplyReader.narrow(text).strip();
        if (ASKS.matcher(narrow).find()) {
            return QUESTION;
        }
        boolean claims = CLAIMS.matcher(DENIES.matcher(narrow).replaceAll("")).find();
        if (DENIES.matcher(narrow).find() || PLANS.matcher(narrow).find() && !claims) {
            return NOT_YET;
        }
        return claims ? DONE : NOTHING;
    }
}
