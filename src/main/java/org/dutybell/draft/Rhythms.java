package org.dutybell.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that say how often. The first form that fits a place counts, so the narrower ones stand first. */
final class Rhythms {

    private static final String N = "[0-9一二两双三四五六七八九十]{1,3}";
    private static final String EACH = "(?:每一?|逐)个?";
    private static final String TIMES =
            "(?:至少|不少于|不低于|不得少于|最少|原则上)*(?:[^，。；、]{0,6}?)?" + N + "(?:[-—~～至到]" + N + ")?(?:次|遍|场|轮|检|查)";
    private static final Pattern NEGATED = Pattern.compile("(不得|不要|不需|无需|严禁|禁止|不必|避免|不应|不再|不能|不宜)[^，。；]{0,4}$");

    private static final List<Form> FORMS = List.of(
            // Not a rhythm, though it looks like one: a noun, a person, a place, a single span.
            none("每(?:个|一)?年级|每(?:日|天)的?(?:三餐|一?餐|食谱|带量食谱|作息|菜谱)|每日之|日常|24小时|平日|周边|周围|周期|周密|周到|周全"),
            none(
                    "每一?(?:位|名|人|所|校|园|个?班(?!次)|个(?:教(?!学日)|学(?!期|年)|师|人|岗|部|单|环|校|孩|幼|家|车|房|宿|隐|安|点|场)|处|栋|间|层|台|辆|件|项|类|条)"),
            none("(?:本|上|下|该|当|整|全)(?:个)?(?:学期|学年|月|周|季度)(?!度)(?!至少|不少于|不低于|" + N + "次)"),
            none("第[一二三四1-4](?:个)?季度|三年行动|" + N + "年(?:行动|规划|计划)|中长期|安全生产月|活动月|宣传月|活动周|宣传周|安全周"),
            // Spans that bot-config has no rhythm for.
            of(
                    ListRhythm.OTHER,
                    Confidence.HIGH,
                    "every two weeks has no code",
                    "每[两2二双]个?(?:周|星期)|隔周|双周|[两2二]周(?=" + TIMES + ")"),
            of(
                    ListRhythm.OTHER,
                    Confidence.HIGH,
                    "every two months has no code",
                    "逢?(?:双|单)月|隔月|每[两2二]个?月|[两2二]个?月(?=" + TIMES + ")"),
            of(ListRhythm.OTHER, Confidence.HIGH, "every ten days has no code", "每(?:一)?旬|每十天|每10[日天]"),
            of(ListRhythm.OTHER, Confidence.HIGH, "every few days has no code", "每[两2二三3四4五5六6]个?(?:日|天|工作日)(?!内)"),
            of(
                    ListRhythm.OTHER,
                    Confidence.HIGH,
                    "every few years has no code",
                    "每[两2二三3四4五5]年|[两2二三3四4五5]年(?=(?:至少)?一次|一)"),
            of(
                    ListRhythm.SCHOOL_DAY,
                    Confidence.LOW,
                    "several times a day; a day is the shortest rhythm",
                    "每(?:隔)?(?:半|" + N + ")?个?小时(?!内)|每(?:节|堂)课|每餐后?|每课间|每班次"),
            // Terms and school years.
            of(
                    ListRhythm.TERM,
                    Confidence.HIGH,
                    "the words say each term",
                    EACH + "学期(?:期?初|期?末|开学前|开学初|开学第一周|开学第一天|结束前)?|" + EACH + "新学期(?:开学前|开学初)?"),
            of(
                    ListRhythm.TERM,
                    Confidence.HIGH,
                    "the words say so many a term",
                    "(?:一|全|整)?(?:个)?学期(?:内)?(?=" + TIMES + ")"),
            of(
                    ListRhythm.TERM,
                    Confidence.MEDIUM,
                    "each term begins once",
                    "(?:新学期|春秋季?(?:学期)?)?开学(?:第一周|第一天|前后|前一周|之?前|初期?|之初|之际)|学期初|学期之初"),
            of(
                    ListRhythm.TERM,
                    Confidence.MEDIUM,
                    "each term ends once",
                    "学期末|期末|学期结束前|寒(?:、)?暑假(?:放假)?前|寒假(?:和|、|及|前)?暑假前|放?寒暑假前|放假前"),
            of(ListRhythm.SCHOOL_YEAR, Confidence.HIGH, "the words say each school year", EACH + "学年(?:度)?(?:初|末)?"),
            of(
                    ListRhythm.SCHOOL_YEAR,
                    Confidence.HIGH,
                    "the words say so many a school year",
                    "(?:一|全|整)?(?:个)?学年(?:内)?(?=" + TIMES + ")"),
            of(ListRhythm.SCHOOL_YEAR, Confidence.MEDIUM, "each school year begins or ends once", "学年(?:初|末)|新生入学时"),
            // Calendar spans.
            of(
                    ListRhythm.HALF_YEAR,
                    Confidence.HIGH,
                    "the words say each half year",
                    "每(?:一)?(?:个)?半(?:个)?年(?:度)?|半年(?:度)?(?:内)?(?=" + TIMES + "|一)|上下半年(?:各)?|上半年(?:、|和|及)下半年(?:各)?"),
            of(ListRhythm.HALF_YEAR, Confidence.MEDIUM, "the words say half a year", "半年度|半年(?=召开|组织|开展|进行|检查|报|向|总结)"),
            of(
                    ListRhythm.HALF_MONTH,
                    Confidence.HIGH,
                    "the words say each half month",
                    "每半(?:个)?月|半(?:个)?月(?=" + TIMES + "|一)|月初和?、?月中"),
            of(ListRhythm.QUARTER, Confidence.HIGH, "the words say each quarter", EACH + "季度?(?!节)|按季度?(?!节)"),
            of(
                    ListRhythm.QUARTER,
                    Confidence.HIGH,
                    "the words say so many a quarter",
                    "(?<!第[一二三四1-4])一?(?:个)?季度?(?:内)?(?=" + TIMES + "|一(?:检|查|报|评|会|演|考|总结|调度|研判|主题))"),
            of(
                    ListRhythm.QUARTER,
                    Confidence.MEDIUM,
                    "quarter stands before what is done",
                    "(?<![一二三四1-4本上下当])季度(?:性?(?:检[查测]?|例|会|安全|督|报|考|分析|研|调|召开|组织|开展|总结))|季(?:调度|报|督查|研判)"),
            of(
                    ListRhythm.MONTH,
                    Confidence.HIGH,
                    "the words say each month",
                    EACH + "月(?:度)?(?:底|末|初|中旬|上旬|下旬)?|月月|按月"),
            of(
                    ListRhythm.MONTH,
                    Confidence.HIGH,
                    "the words say so many a month",
                    "(?<![0-9一二三四五六七八九十本上下当双单])(?:一)?(?:个)?月(?:内)?(?=" + TIMES + "|一(?:检|查|报|评|会|演|考|总结|调度|研判|主题|练))"),
            of(
                    ListRhythm.MONTH,
                    Confidence.MEDIUM,
                    "month stands before what is done",
                    "(?<![0-9一二三四五六七八九十本上下当半个全])月度?(?:调度|小结|总结|例会|检查|分析|研判|总结|通报|报告|报表|考核|督查)|(?<![0-9一二三四五六七八九十])月(?:末|底(?!前))"),
            of(
                    ListRhythm.WEEK,
                    Confidence.HIGH,
                    "the words say each week",
                    EACH + "(?:周|星期|礼拜)(?:[二三四五六日天末]|一(?!查|评|检(?!查)|报(?!告)|练|主题|讲(?!话)|课))?(?![年边围])|周周|按周"),
            of(
                    ListRhythm.WEEK,
                    Confidence.HIGH,
                    "the words say so many a week",
                    "(?<![两2二双第本上下])一?(?:个)?(?:周|星期)(?:内)?(?=(?:至少|不少于|不低于)?" + N
                            + "次|一(?:检|查|报|评|会|演|考|总结|调度|研判|主题|排查))"),
            of(
                    ListRhythm.WEEK,
                    Confidence.MEDIUM,
                    "week stands before what is done",
                    "(?<![一二两双本上下首])周(?:排查|小结|总结|研判|例会|检查|巡查|调度|报(?!警)|会|督查|通报|研判)"),
            of(
                    ListRhythm.SCHOOL_DAY,
                    Confidence.HIGH,
                    "the words say each day",
                    EACH + "(?:日|天|工作日|上学日|教学日)|天天|按日|每(?:晚|夜|早|晨)(?:间)?"),
            of(
                    ListRhythm.SCHOOL_DAY,
                    Confidence.HIGH,
                    "the words say so many a day",
                    "(?<![0-9二三四五六七八九十周期])一(?:日|天)(?=(?:至少|不少于|不低于)?" + N + "次|[一两二三](?:检|查|报|巡|消|评|清))"),
            of(
                    ListRhythm.SCHOOL_DAY,
                    Confidence.MEDIUM,
                    "day stands before what is done",
                    "(?<![0-9一二三四五六七八九十节假当次每近平今昨])日(?:管控|小结|总结|研判|巡查|检查|报告|排查|巡检|调度)|晨午检|晨检|午检|晚点名"),
            // Days of the year before years, so that 每年11月9日 is a day.
            of(ListRhythm.KEY_DAY, Confidence.HIGH, "the words name key days", KeyDays.REGEX),
            of(ListRhythm.YEAR, Confidence.HIGH, "the words say each year", EACH + "年(?:度)?(?:初|末|底)?(?!级|龄)"),
            of(
                    ListRhythm.YEAR,
                    Confidence.HIGH,
                    "the words say so many a year",
                    "(?<![0-9二三四五六七八九十])(?:一|全)年(?:度)?(?:内)?(?=" + TIMES + "|一(?:检|查|报|评|会|演|考|签|总结))"),
            of(
                    ListRhythm.YEAR,
                    Confidence.MEDIUM,
                    "the words name a paper or aim of the year",
                    "年度(?=[^，。；]{0,12}(?:计划|目标|任务|要求|考核|考评|总结|报告|方案|预算|述职|评价|工作))"),
            of(
                    ListRhythm.YEAR,
                    Confidence.MEDIUM,
                    "the words name the end or start of the year",
                    "年终|年末|年底(?!前)|年初|(?:年检|年审)(?!不?合格)"),
            of(
                    ListRhythm.ONCE,
                    Confidence.MEDIUM,
                    "the words name a date",
                    "20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:底|份|以)?(?:之)?前"));

    private Rhythms() {}

    /** Whether the text names a rhythm. */
    static boolean speaks(String text) {
        return !in(PlainText.forReading(text)).isEmpty();
    }

    /** The rhythms of a text as {@link PlainText#forReading} gives it, in its order, none over another. */
    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                if (free(taken, matcher.start(), matcher.end())) {
                    take(taken, matcher.start(), matcher.end());
                    if (form.rhythm() != ListRhythm.STANDING && !negated(text, matcher.start())) {
                        found.add(new Mention(
                                matcher.start(), matcher.end(), form.rhythm(), form.confidence(), form.reason()));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static boolean negated(String text, int at) {
        return NEGATED.matcher(text.substring(0, at)).find();
    }

    private static boolean free(boolean[] taken, int start, int end) {
        for (int at = start; at < end; at++) {
            if (taken[at]) {
                return false;
            }
        }
        return end > start;
    }

    private static void take(boolean[] taken, int start, int end) {
        java.util.Arrays.fill(taken, start, end, true);
    }

    private static Form of(ListRhythm rhythm, Confidence confidence, String reason, String regex) {
        return new Form(Pattern.compile(regex), rhythm, confidence, reason);
    }

    /** Words that must not be taken for a rhythm. */
    private static Form none(String regex) {
        return new Form(Pattern.compile(regex), ListRhythm.STANDING, Confidence.HIGH, "");
    }

    private record Form(Pattern pattern, ListRhythm rhythm, Confidence confidence, String reason) {}
}
