package org.dutybell.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;

/** Finds the words that say that something starts a duty: an accident, a warning, a hazard, a licence, an earlier act. */
final class Events {

    private static final String WITHIN = "[0-9一二两三四五六七八九十半]{1,3}个?(?:分钟|小时|工作日|日|天|周|月|星期)(?:之|以)?内";

    static final Pattern DEADLINE = Pattern.compile("(?<!第)" + WITHIN);

    private static final List<Form> FORMS = List.of(
            new Form(
                    DutyKind.INCIDENT,
                    "(?:发生|出现|遇到?|遇有|一旦发生)[^，。；、]{0,14}?(?:事故|事件|紧急情况|险情|意外|灾害|火灾|伤害|突发情况|异常情况|警情|疫情)(?!的发生)(?:时|后|的)?"),
            new Form(DutyKind.INCIDENT, "(?<!防止|杜绝|减少|避免|防范)(?:安全)?事故(?:信息)?报告(?:制度)?|突发事件(?:信息)?报告"),
            new Form(DutyKind.INCIDENT, "(?:参与|配合|组织)[^，。；]{0,16}事故的?(?:调查|处置|救援)[^，。；]{0,6}"),
            new Form(
                    DutyKind.INCIDENT,
                    "(?:事故|事件|险情|灾害|火灾)(?:发生|出现)(?:之)?(?:时|后)|发现[^，。；]{0,10}(?:受伤|伤害|意外|火情|险情|欺凌|走失|突发疾病|失联)"),
            new Form(DutyKind.WARNING, "[^，。；]{0,16}(?:预警信息|预警信号|预警通知|发布的?预警|预警响应)"),
            new Form(DutyKind.LICENCE, "(?:责令|限期|限时)[^，。；]{0,4}整改(?=[^。；]{0,20}年检)"),
            new Form(
                    DutyKind.HAZARD,
                    "隐患[^，。；]{0,16}(?:上传|录入|上报|报送|整改到位|限期|及时整改|立即整改|立行立改|及时上报|及时报告|销号|闭环)|(?:责令|限期|限时)[^，。；]{0,4}整改"),
            new Form(DutyKind.HAZARD, "(?:发现|排查出|查出)(?:的)?[^，。；]{0,12}?(?:隐患|问题|异常|故障|损坏|缺陷)"),
            new Form(DutyKind.TRAINING, "(?:新生入学|新(?:进|聘|入职)?(?:教师|教职工|职工|人员|员工)|上岗|入职)(?:后|前|时)"),
            new Form(
                    DutyKind.INSPECTION,
                    "(?:每次)?(?:大型|集体|外出|校外|实习|实训|组织)[^，。；]{0,8}活动(?:之)?前|(?:每次)?(?:出车|发车|收车|使用|实训|实验)(?:之)?(?:前|后)"),
            new Form(
                    DutyKind.REPORT,
                    "(?:结束|完成|检查|活动|演练|会议|培训|整改|发布|收到|接到|接报)[^，。；]{0,6}(?:后|之日起|起)(?:的)?，?(?:" + WITHIN + ")"));

    private Events() {}

    /** In the text's order, none over another. */
    static List<Event> in(String text) {
        List<Event> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                Event event = new Event(matcher.start(), matcher.end(), form.kind());
                if (found.stream().noneMatch(event::overlaps)) {
                    found.add(event);
                }
            }
        }
        found.sort(Comparator.comparingInt(Event::start));
        return found;
    }

    /**
     * Words that start a duty.
     *
     * @param kind what it starts
     */
    record Event(int start, int end, DutyKind kind) {

        private boolean overlaps(Event other) {
            return start < other.end && other.start < end;
        }
    }

    private record Form(DutyKind kind, Pattern pattern) {

        Form(DutyKind kind, String regex) {
            this(kind, Pattern.compile(regex));
        }
    }
}
