package org.dutybell.checkin;

import java.util.regex.Pattern;

/** What a message says of whether it is done. */
enum Saying {
    /** It is done. */
    DONE,
    /** What was found, or that nothing was: it claims that somebody looked, and nothing of a meeting. */
    LOOKED,
    /** It is not done yet, or will be. */
    NOT_YET,
    /** Words that speak against it being done (取消, 推迟, 忘了), or ask others to do it; who wrote them must say. */
    DOUBTFUL,
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
            "(?:明天|明日|后天|下周|下星期|下个?月|马上|等会儿?|待会儿?|一会儿?|稍后|晚点|准备|打算|正要|即将|正在)[^,。;]{0,8}?(?:去|开|做|办|查|练|训|补|进行|召开|处理|会)"
                    + "|(?:预计|(?<!模)拟|(?<!已)将|争取|力争|尽快|尽量|尽早|必须|需要?|快要?|(?<![主重需])要(?![求点素事]))[^,。;]{0,8}?(?:完成|结束|召开|举行|进行|组织|[开做办查练])[完好]?了?"
                    + "|(?:[日号末底]|[周期][一二三四五六日天末])之?前[^,。;]{0,4}?(?:完成|结束|[做办开]完)"
                    + "|\\b(?:WILL|TO BE|GOING TO)\\b[^,.;]*|\\bTOMORROW\\b");

    /** A slip that is made up for, and what was found: words in it are not about the duty. */
    private static final Pattern BESIDE =
            Pattern.compile("忘记?了?(?:上?报|打卡|拍|发|填|回复|登记|说|传|交)|(?<![未没有])(?:发现|查出|查到|存在)[^。;!\\n]*");

    private static final Pattern DOUBTS =
            Pattern.compile("取消|推迟|延[后迟]|延期(?!整改)|改[期天日]|暂[停缓]|停[办开]|作废|忘|[不没](?:用|必|再)|无需|不需"
                    + "|(?<![打离分])[不没](?:召开|举行|组织|[开做搞办练巡])|[没无]法|[没未]能|没(?:时间|空|来得及)|来不及|[开做办搞查练]不[了成]"
                    + "|因[^,。;]{0,10}[未没]|一半|\\b(?:CANCELL?ED|POSTPONED|FORGOT|FORGOTTEN|PUT OFF)\\b"
                    + "|(?<![邀申聘])请(?:各|全体|大家|所有|老师|班主任|于|在|按时|准时|务必|参加|今|明|尽快|及时|做好|认真|安排|提前|抓紧|组织|落实)"
                    + "|(?:^|[\\s,。;【\\[])(?:温馨|会议|紧急)?(?:通知|提醒)\\s*[:】\\]]|的通知(?!要求|精神)|务必|望各");

    /** What is said to be already so, and is not the duty. */
    private static final Pattern PREPARED = Pattern.compile(
            "通知[都均也已经全部]*(?:发|下发|送达?|传达|转发|贴|到)[了出完]*"
                    + "|已经?+(?:发?通知|安排|定|订|预?约|报名|布置|部署|准备|计划|知|收|阅|了解|明白|转|协调|联系|请|申请|在|是|有|没|不|取消|推迟|改[期到至在]|延|提醒|告|停|放|拟|列入|纳入|出发|回|下[大中小暴]?[雨雪])[了好]?");

    private static final String VERB =
            "(?:开展|召开|举行|进行|组织|巡[查检视逻]|[检排自抽督]查|督[导促]|调研|演[练习]|宣[传教]|培训|学习|汇报|上报|报告|报送|考[核评]|签订?|制[定订]|修订|更新|整改|落实|年检|配备|查看|[查巡开做办练搞])";

    private static final Pattern CLAIMS =
            Pattern.compile("已|完成|完毕|结束|搞定|" + VERB + "(?:完(?![善整全])|[完好]?(?:了|过(?![程后]))|好(?=[\\s,。!;]|$))"
                    + "|打卡|补报|补充|\\b(?:DONE|FINISHED?|COMPLETED?|HELD|CHECKED|INSPECTED|PATROLLED)\\b");

    private static final Pattern LOOKS = Pattern.compile("(?:一切|[都均])?(?:正常|平安|良好|合格|到位)(?=[\\s,。!;、]|$)"
            + "|(?:无|没有?|未(?:发现|见))[^,。;]{0,4}(?:隐患|问题|异常|情况)|一切(?:都|均)?好"
            + "|(?<![未没有])(?:发现|查出|查到)[^,。;]{0,30}(?:隐患|问题|\\d+\\s*[处个项])|\\b(?:NORMAL|OK|GOOD|FINE)\\b");

    /** @param text as written */
    static Saying of(String text) {
        String narrow = ReplyReader.narrow(text).strip();
        if (ASKS.matcher(narrow).find()) {
            return QUESTION;
        }
        String said = BESIDE.matcher(narrow).replaceAll("");
        Saying claim = claim(without(said, DENIES, PLANS, PREPARED), without(narrow, DENIES));
        if (DENIES.matcher(said).find() || PLANS.matcher(said).find() && claim == NOTHING) {
            return NOT_YET;
        }
        return DOUBTS.matcher(said).find() ? DOUBTFUL : claim;
    }

    private static Saying claim(String said, String all) {
        if (CLAIMS.matcher(said).find()) {
            return DONE;
        }
        return LOOKS.matcher(all).find() ? LOOKED : NOTHING;
    }

    private static String without(String narrow, Pattern... parts) {
        String rest = narrow;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
