package org.dutybell.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/** What must happen, by the verbs and nouns of lists. */
final class Kinds {

    private static final List<Form> DONE = List.of(
            new Form(DutyKind.DRILL, "演练|演习|拉练"),
            new Form(DutyKind.MEETING, "召开|会议|例会|联席会|分析会|研判会|碰头会|家长会|专题会|研究部署|研判|调度"),
            new Form(DutyKind.PATROL, "巡查|巡视|巡逻|巡校|巡检|护学|护校|巡更|值班|值守"),
            new Form(DutyKind.STUDY, "(?:专题|集中|组织|理论|跟进)学习|学习(?:中心组|贯彻|《)|观看"),
            new Form(
                    DutyKind.INSPECTION,
                    "(?<!被)检查|督查|督导|排查|自查|互查|抽查|调研|查看|检测|检修|管控|晨检|午检|清查|体检|测量|盘点|清点|送检|核查|点名|查寝|检验|维护保养|消毒|查验|(?<!被检)查"),
            new Form(DutyKind.TRAINING, "培训|专题教育|教育课|班会|安全教育(?!日|周|月)|轮训|教育活动|上课|提醒|强调"),
            new Form(DutyKind.PUBLICITY, "宣传|公开课|黑板报|倡议|公布|公示"),
            new Form(
                    DutyKind.REPORT,
                    "将[^，。；]{0,14}(?:报(?!警)|上报|报送|汇报)|汇报|报告|上报|报送|通报|统计|报表|反馈|总结|述职|(?:自查|检查|分析|评估|排查)报告|汇总|报"),
            new Form(DutyKind.ASSESSMENT, "考核|考评|评价|评比|评估|评议|评"),
            new Form(DutyKind.PLAN, "年度[^，。；]{0,10}(?:要求|目标|任务|计划|方案)|制定|制订|拟定|修订|完善|计划|规划|方案|预案|制度|责任书|责任状|承诺书|签订|纳入"),
            new Form(DutyKind.LICENCE, "年检|年审|审批|许可"),
            new Form(DutyKind.STAFFING, "配齐|配备|队伍"),
            new Form(DutyKind.ASSIGNMENT, "包保责任|责任包保|分工|成立|发言人"));

    /** Counts where no other verb stands: 监督检查 is an inspection. */
    private static final List<Form> WEAK = List.of(new Form(DutyKind.OVERSIGHT, "联系|走访|家访|听取|指导|监督|督促"));

    /** For an item without a rhythm: what it is about, by its most telling words; the first that fits counts. */
    private static final List<Form> ABOUT = List.of(
            new Form(DutyKind.ASSIGNMENT, "发言人|第一责任人|责任包保|包保责任|成立以|岗位职责和"),
            new Form(DutyKind.STAFFING, "配齐|队伍建设，按要求设立|配足"),
            new Form(DutyKind.TRAINING, "人员培训|培训工作|专题教育|组织[^，。；]{0,10}培训|教育培训工作|开展[^，。；]{0,14}安全教育"),
            new Form(DutyKind.STUDY, "专题学习|理论学习中心组|组织观看|组织[^，。；]{0,8}学习"),
            new Form(DutyKind.MEETING, "召开[^，。；]{0,16}会|联席会议"),
            new Form(DutyKind.REPORT, "汇报|统计分析|(?:定期|及时)[^，。；]{0,10}报告"),
            new Form(DutyKind.ASSESSMENT, "考核工作|考核评价(?:体系|机制)|成员考核|考核制度"),
            new Form(
                    DutyKind.OVERSIGHT,
                    "^[^，。；]{0,6}(?:督促|指导、监督|协调、支持|监督|指导、督促)(?!、指导[^，。；]{0,12}纳入)[^，。；]{0,16}(?:演练|执行|做好其)|职责清单|协调、支持|安全经费|同时(?:安排)?部署|领导责任"),
            new Form(
                    DutyKind.PLAN,
                    "工作计划|规划|制定[^，。；]{0,24}(?:制度|措施|预案|计划|方案|责任)|建立[^，。；]{0,16}(?:制度|机制|台账)|(?:安全管理|规章)制度|预案编制|责任书|年度[^，。；]{0,8}(?:要求|目标)"),
            new Form(DutyKind.INSPECTION, "检查|排查|督查|消防|校车|食品安全|设备|建筑|招标|技防|巡查|危化品|实验室"),
            new Form(DutyKind.PUBLICITY, "宣传|安全文化"),
            new Form(DutyKind.OVERSIGHT, ""));

    private Kinds() {}

    /**
     * What is owed with a rhythm.
     *
     * @param after the words from the rhythm on
     * @param before the words before it, nearest last
     */
    static Reading<DutyKind> withRhythm(String after, String before) {
        Reading<DutyKind> first = nearest(DONE, after.replaceAll("（[^）]*）", ""), true);
        if (first != null) {
            return first;
        }
        Reading<DutyKind> last = nearest(DONE, before, false);
        Reading<DutyKind> weak = last == null ? nearest(WEAK, after, true) : null;
        if (weak != null) {
            return new Reading<>(weak.value(), weak.words(), Confidence.MEDIUM, "no other word tells what must happen");
        }
        return last != null
                ? new Reading<>(last.value(), last.words(), Confidence.MEDIUM, "the words stand before the rhythm")
                : new Reading<>(DutyKind.OVERSIGHT, "", Confidence.LOW, "no word tells what must happen");
    }

    /** What is owed without a rhythm. */
    static Reading<DutyKind> standing(String text) {
        for (Form form : ABOUT) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                boolean telling = !matcher.group().isEmpty();
                return new Reading<>(
                        form.kind(),
                        matcher.group(),
                        telling ? Confidence.MEDIUM : Confidence.LOW,
                        telling ? "the item has these words" : "no word tells what must happen");
            }
        }
        throw new IllegalStateException("the last form fits everything");
    }

    /** From the start the first verb, from the end the last one; of two at one place the longer. */
    private static @Nullable Reading<DutyKind> nearest(List<Form> forms, String text, boolean fromStart) {
        Reading<DutyKind> best = null;
        int bestAt = 0;
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                int at = fromStart ? -matcher.start() : matcher.end();
                boolean longer =
                        best == null || matcher.group().length() > best.words().length();
                if (best == null || at > bestAt || at == bestAt && longer) {
                    bestAt = at;
                    best = new Reading<>(
                            form.kind(), matcher.group(), Confidence.HIGH, "the words stand after the rhythm");
                }
            }
        }
        return best;
    }

    private record Form(DutyKind kind, Pattern pattern) {

        Form(DutyKind kind, String regex) {
            this(kind, Pattern.compile(regex));
        }
    }
}
