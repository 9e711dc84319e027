package org.dutybell.checkin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.PastDays;
import org.dutybell.shared.SaidSpan;

/**
 * What one part of a message names.
 *
 * @param narrow the part, see {@link ReplyReader#narrow}
 * @param kinds words such as 巡查
 * @param schools codes
 * @param theme whether it names a theme of drills, and no kind beside a drill
 * @param clause such as 7.4; empty when none
 * @param days the days it speaks of
 * @param makesUp whether it is said to be done afterwards (补), which speaks for what was missed
 */
record Hints(
        String narrow,
        List<KindWords.Said> kinds,
        Set<String> schools,
        boolean theme,
        String clause,
        List<SaidSpan> days,
        boolean makesUp) {

    private static final String CHINESE = "一二三四五六七八九十";

    /** A bare 7.4 may be a day; with 第, 条 or at the very start it is a clause. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?:第|条款|清单)\\s*(?<a>[1-7]\\.\\d{1,2})(?![\\d.])|(?<![\\d.])(?<b>[1-7]\\.\\d{1,2})\\s*条"
                    + "|^\\s*(?<c>[1-7]\\.\\d{1,2})(?![\\d.日号:-])|(?<p>[一二三四五六七])[(](?<i>[" + CHINESE + "]{1,3})[)]");

    private static final Pattern MAKES_UP = Pattern.compile("补(?:报|做|开|打卡|录|办|检|查|上|昨|前)|迟报|晚报");

    static Hints of(String narrow, SchoolNames schools, ThemeReader themes, LocalDate today) {
        List<KindWords.Said> kinds = KindWords.in(narrow);
        boolean onlyDrill = kinds.stream().allMatch(said -> said.kinds().contains(DutyKind.DRILL));
        return new Hints(
                narrow,
                kinds,
                schools.in(narrow),
                onlyDrill && themes.read(narrow).isPresent(),
                clause(narrow),
                PastDays.read(narrow, today),
                MAKES_UP.matcher(narrow).find());
    }

    private static String clause(String narrow) {
        Matcher match = CLAUSE.matcher(narrow);
        if (!match.find()) {
            return "";
        }
        for (String group : List.of("a", "b", "c")) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return (CHINESE.indexOf(match.group("p")) + 1) + "." + item(match.group("i"));
    }

    /** Up to nineteen: 十三 is 13. */
    private static int item(String said) {
        int ones = CHINESE.indexOf(said.charAt(said.length() - 1)) + 1;
        return said.length() == 1 ? ones : 10 + ones;
    }

    /** Why the part may mean it: each hint that it gives for it. */
    Set<String> evidenceFor(ObligationView one, ZoneId zone) {
        Set<String> evidence = new LinkedHashSet<>();
        kinds.stream()
                .filter(said -> said.kinds().contains(one.duty().kind()))
                .forEach(said -> evidence.addAll(named(said, one)));
        if (clause.equals(one.duty().clause())) {
            evidence.add("clause");
        }
        if (!one.target().isEmpty() && schools.contains(one.target())) {
            evidence.add("target");
        }
        if (theme && one.duty().evidence().theme() != null) {
            evidence.add("theme");
        }
        boolean namesIt = !evidence.isEmpty()
                || TitleWords.of(one.duty().title(), 3).stream().anyMatch(narrow::contains);
        if (!namesIt) {
            return Set.of();
        }
        TitleWords.of(one.duty().title(), 2).stream()
                .filter(narrow::contains)
                .forEach(word -> evidence.add("title " + word));
        if (days.stream().anyMatch(said -> said.touches(opens(one, zone), due(one, zone)))) {
            evidence.add("day");
        }
        return evidence;
    }

    /** 分析会 is one of several meetings, and of these the one that is called so. */
    private static List<String> named(KindWords.Said said, ObligationView one) {
        boolean calledSo = said.kinds().size() == 1
                && ReplyReader.narrow(one.duty().title()).contains(said.word());
        return calledSo ? List.of("kind " + said.word(), "called " + said.word()) : List.of("kind " + said.word());
    }

    /** Whether it names what is to be done, fitting or not. */
    boolean isTopic() {
        return !kinds.isEmpty() || !schools.isEmpty() || theme || !clause.isEmpty();
    }

    /** Whether the schools and days that are said leave it possible. */
    boolean allows(ObligationView one, LocalDate today, ZoneId zone) {
        boolean otherSchool = !one.target().isEmpty() && !schools.isEmpty() && !schools.contains(one.target());
        return !otherSchool && days.stream().allMatch(said -> allows(said, one, today, zone));
    }

    private boolean allows(SaidSpan said, ObligationView one, LocalDate today, ZoneId zone) {
        LocalDate opens = opens(one, zone);
        LocalDate due = due(one, zone);
        if (!said.isDay()) {
            return said.touches(opens, due);
        }
        boolean afterwards = makesUp && said.from().equals(today);
        return opens.equals(due) && !afterwards
                ? said.from().equals(opens)
                : !said.from().isBefore(opens);
    }

    private static LocalDate opens(ObligationView one, ZoneId zone) {
        return LocalDate.ofInstant(one.opens(), zone);
    }

    private static LocalDate due(ObligationView one, ZoneId zone) {
        return LocalDate.ofInstant(one.due(), zone);
    }
}
