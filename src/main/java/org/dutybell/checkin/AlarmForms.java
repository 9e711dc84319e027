package org.dutybell.checkin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.incident.IncidentKind;

/**
 * Whether somebody reports an accident or a hazard. The plain order to report is taken at once; words that only speak of accidents, as
 * of a drill, are not; what may be either is asked about.
 */
final class AlarmForms {

    private static final String BEFORE = "(?:我们?|要|来|想|现在?|紧急|特此|马上|立即|请|向[^,。;:]{1,8}?(?=上报|报告|汇报)|[\\s,:!]){0,20}+";

    /** What follows "accident" when it is not one that happened. */
    private static final String NO_REPORT_OF_IT =
            "(?!\\s*(?:应急|演练|预案|方案|案例|隐患|零|统计|制度|流程|程序|办法|规定|培训|学习|总结|预防|防范|怎么|如何|是?[吗么]"
                    + "|电话|责任|追究|调查|处理|整改|台账|月?报表|月报|季报|年报|的?情况[\\s。.]*$|(?:已经?)?(?:完成|上报)|警示|教育|通报))";

    /** One character of what kind of accident it is. */
    private static final String NO_DENIAL = "(?:(?!没|无|未|零|不|防|演练|模拟|隐患|案例|预案|学习|培训|总结)[^,。;:!?\\s])";

    private static final Pattern ACCIDENT = Pattern.compile(
            BEFORE + "(?:上报|报告|汇报)(?:一下)?(?:有?一?[起个件]|1起)?" + NO_DENIAL + "{0,10}?事故" + NO_REPORT_OF_IT
                    + "(?:情况)?了?[\\s,。:;!、]*(.*)"
                    + "|(?:我们?|本|这|学校|校|里|刚才|刚刚|刚|现在|今天|[\\s,:!]){0,20}+(?:发生|出)了?(?:一起)?(?:安全)?事故了?(?:[\\s,。:;!]+(.*))?"
                    + "|(?:我们?|本|这|学校|校|里|刚才|刚刚|刚|现在|[\\s,:!]){0,20}+出事了(?:[\\s,。:;!]+(.*))?"
                    + "|(?:I )?(?:WANT TO )?REPORT (?:AN? )?(?:ACCIDENT|INCIDENT)(?! DRILL)[\\s,.:;!]*(.*)",
            Pattern.DOTALL);

    private static final Pattern HAZARD = Pattern.compile(
            BEFORE + "(?:上报|报告|汇报)(?:一下)?(?:有?[一二三两\\d][起个件处条])?(?:安全|消防|校园|重大|用电|交通|食品){0,2}隐患"
                    + "(?!\\s*(?:排查|整改|治理|台账|的?情况|统计|零|清零|数|工作|表|月报|信息|及|和|已|完成|怎么|如何|流程|程序|制度|培训|学习|[吗么]))[\\s,。:;!、]*(.*)"
                    + "|隐患上报(?:[\\s:,。;]+(.*))?"
                    + "|REPORT (?:A )?HAZARD[\\s,.:;!]*(.*)",
            Pattern.DOTALL);

    /** Reported is that there was none. */
    private static final Pattern NONE =
            Pattern.compile("(?:无|没有?|暂无|未发生|零|0|未发现|NONE|NO)(?:安全)?(?:事故|隐患|发生|报告|情况|起|[\\s,。.!;]){0,30}+");

    /** A drill or a lesson that is told in such words. */
    private static final Pattern NOT_REAL = Pattern.compile("演练|演习|模拟|假设|假如|假定|如果|若|万一|怎么办|案例|[吗么]?[?]");

    private static final Pattern HAPPENED = Pattern.compile(
            "(?<![已经话面头])(?:上报|报告)[^,。;!?]{0,4}事故|(?:发生|出现?)了?[^,。;!?]{0,10}?(?:事故|火灾|坠楼|踩踏|中毒|爆炸|溺水|触电)"
                    + "|出[大点]?事了|(?:起火|着火|失火|爆炸|坠楼|踩踏|跳楼)了"
                    + "|(?:学生|老师|教师|教职工|同学|孩子|幼儿|家长|保安|人)[^,。;!?]{0,8}?"
                    + "(?:摔伤|骨折|坠楼|跳楼|溺水|落水|中毒|昏迷|昏倒|晕倒|死亡|身亡|受伤|重伤|触电|烧伤|烫伤|砸伤|撞伤|被撞)");

    private static final Pattern NOT_HAPPENED = Pattern.compile(
            "没有?|未|无(?!法)|零|不|防|避免|杜绝|减少|演练|演习|模拟|预案|案例|学习|培训|宣传|教育|讲座|班会|主题|如果|假如|假设|若|万一|会议|例会|传达|通报|总结|制度|统计|隐患");

    private AlarmForms() {}

    /**
     * A report.
     *
     * @param words what it says beyond that it is one, as written; may be empty
     */
    record Alarm(IncidentKind kind, String words) {}

    /** What is reported without doubt; empty when nothing is. */
    static Optional<Alarm> clear(String text) {
        String narrow = ReplyReader.narrow(text);
        return read(IncidentKind.ACCIDENT, ACCIDENT, text, narrow)
                .or(() -> read(IncidentKind.HAZARD, HAZARD, text, narrow));
    }

    /** Whether it may tell of an accident without reporting it. */
    static boolean mayBeAccident(String text) {
        String narrow = ReplyReader.narrow(text);
        return clear(text).isEmpty()
                && (ACCIDENT.matcher(narrow).matches()
                                && !NONE.matcher(rest(ACCIDENT.matcher(narrow), narrow))
                                        .matches()
                        || HAPPENED.matcher(narrow).find()
                                && !NOT_HAPPENED.matcher(narrow).find());
    }

    private static Optional<Alarm> read(IncidentKind kind, Pattern form, String text, String narrow) {
        Matcher matcher = form.matcher(narrow);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = rest(form.matcher(narrow), narrow);
        boolean ordered = matcher.start(1) >= 0;
        return NONE.matcher(rest).matches()
                        || !ordered && NOT_REAL.matcher(rest).find()
                ? Optional.empty()
                : Optional.of(new Alarm(
                        kind, text.substring(narrow.length() - rest.length()).strip()));
    }

    /** What stands behind the words that report; narrowing leaves every character at its place. */
    private static String rest(Matcher matcher, String narrow) {
        if (matcher.matches()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) >= 0) {
                    return narrow.substring(matcher.start(group));
                }
            }
        }
        return "";
    }
}
