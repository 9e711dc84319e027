package org.dutybell.checkin;

import static org.dutybell.duty.DutyKind.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutybell.duty.DutyKind;

/** The words by which people call what they did: 巡查, 例会, 演练. Longer ones first, so that 隐患排查 is no 排查. */
final class KindWords {

    private static final Map<String, Set<DutyKind>> WORDS = words();

    /** Of 会 alone only what cannot be another word: 会已开, 开了会. */
    private static final String MEETING_FORMS = "开[了完过]?个?[短碰头晨]*会(?!计|员|场|议)|会(?:已经?)?(?:开|结束)[了完过]?";

    private static final Pattern WORD =
            Pattern.compile("(?<![按照有])(?:" + String.join("|", WORDS.keySet()) + "|(?<meeting>" + MEETING_FORMS + "))");

    private KindWords() {}

    private static Map<String, Set<DutyKind>> words() {
        Map<String, Set<DutyKind>> words = new LinkedHashMap<>();
        put(words, Set.of(INSPECTION), "隐患排查|排查隐患|集中检查|专项检查|大检查|督查|督导|调研|抽查|INSPECTIONS?|INSPECTED");
        put(words, Set.of(PATROL), "巡查|巡检|巡视|巡逻|日巡|值班巡|PATROLS?|PATROLLED");
        put(words, Set.of(INSPECTION, PATROL), "检查|排查|自查|CHECKED");
        put(words, Set.of(MEETING), "分析会议|分析会|联席会议|联席会|工作例会|例会|会议|专题会|研判会|工作会|碰头会|MEETINGS?");
        put(words, Set.of(DRILL), "演练|演习|演炼|DRILLS?");
        put(words, Set.of(PUBLICITY), "宣传|宣教|PUBLICITY");
        put(words, Set.of(TRAINING), "培训|TRAINING");
        put(words, Set.of(STUDY), "学习|教育片|STUDY");
        put(words, Set.of(REPORT, INCIDENT), "汇报|报告|上报|REPORT");
        put(words, Set.of(PLAN), "计划|规划|方案|预案|责任书|制度|总结|PLANS?");
        put(words, Set.of(ASSESSMENT), "考核|考评|ASSESSMENT");
        put(words, Set.of(ASSIGNMENT), "包保表|责任清单|发言人");
        put(words, Set.of(STAFFING), "人员配备");
        put(words, Set.of(LICENCE), "年检|许可");
        put(words, Set.of(OVERSIGHT), "督促|经费");
        return words;
    }

    private static void put(Map<String, Set<DutyKind>> words, Set<DutyKind> kinds, String list) {
        for (String word : list.split("\\|")) {
            words.put(word, kinds);
        }
    }

    /** @param narrow see {@link ReplyReader#narrow} */
    static List<Said> in(String narrow) {
        List<Said> said = new ArrayList<>();
        Matcher match = WORD.matcher(narrow);
        while (match.find()) {
            said.add(new Said(match.group(), kinds(match), match.start(), match.end()));
        }
        return said;
    }

    private static Set<DutyKind> kinds(Matcher match) {
        if (match.group("meeting") != null) {
            return Set.of(MEETING);
        }
        Set<DutyKind> kinds = WORDS.get(match.group());
        return kinds != null ? kinds : plural(match.group());
    }

    /** English words stand in the list with their optional endings. */
    private static Set<DutyKind> plural(String word) {
        return WORDS.entrySet().stream()
                .filter(entry -> word.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The text without them. */
    static String without(String narrow) {
        return WORD.matcher(narrow).replaceAll("\n");
    }

    /** The text with a line break for the last of them, and the others left out. */
    static String marked(String narrow) {
        List<Said> said = in(narrow);
        if (said.isEmpty()) {
            return narrow;
        }
        Said last = said.get(said.size() - 1);
        return WORD.matcher(narrow.substring(0, last.start())).replaceAll("") + "\n" + narrow.substring(last.end());
    }

    /** All kinds named in it. */
    static Set<DutyKind> kinds(String narrow) {
        return in(narrow).stream().flatMap(said -> said.kinds().stream()).collect(Collectors.toSet());
    }

    /**
     * One word.
     *
     * @param kinds what it may mean
     */
    record Said(String word, Set<DutyKind> kinds, int start, int end) {}
}
