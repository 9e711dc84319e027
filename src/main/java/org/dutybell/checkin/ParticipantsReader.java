package org.dutybell.checkin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how many took part: 856人, 共 856 名师生, 参加人数：856. When several numbers could be meant, none is taken. */
final class ParticipantsReader {

    private static final String NUMBER = "(?<![\\d.])(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d.万千百])\\s*";
    private static final String ABOUT = "(?:余|多)?\\s*";
    private static final String HEADS = "(?:人(?!民)|名|位|PEOPLE|PERSONS|STUDENTS|PUPILS|PARTICIPANTS)";
    private static final String WHO = "(?:师生|学生|教师|老师|教职工|职工|家长|人员|人)*";

    /** The most certain way of saying it first. */
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile(
                    "(?:参加|参与|参训|参演|实到|到场|总)?人数\\s*(?:共|为|是|约|有|达)?\\s*:?\\s*" + NUMBER + ABOUT + HEADS + "?" + WHO),
            Pattern.compile("(?:实到|实际参加|实际参与)[^\\d,。;]{0,4}" + NUMBER + ABOUT + HEADS + "?" + WHO),
            Pattern.compile("(?:总计|合计|共计|共有|总共|共)[^\\d,。;]{0,8}" + NUMBER + ABOUT + HEADS + WHO),
            Pattern.compile(NUMBER + ABOUT + HEADS + WHO),
            Pattern.compile("(?:参加|参与|参训|参演|到场)(?:师生|学生|人员)?\\s*:?\\s*" + NUMBER + "(?![个处项次天月日号年点小分期])"));

    private static final String AROUND = "[\\s,、。.;:!()]*";

    private ParticipantsReader() {}

    static Count read(String narrow) {
        return WAYS.stream()
                .flatMap(way -> said(way, narrow).stream())
                .findFirst()
                .orElse(new Count(null, false));
    }

    private static Optional<Count> said(Pattern way, String narrow) {
        List<Count> found = way.matcher(narrow)
                .results()
                .map(result -> new Count(value(way, result.group()), isAll(narrow, result.start(), result.end())))
                .filter(count -> count.participants() != null)
                .toList();
        boolean clear = found.stream().map(Count::participants).distinct().count() == 1;
        return clear ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static @Nullable Integer value(Pattern way, String said) {
        Matcher match = way.matcher(said);
        if (!match.find()) {
            return null;
        }
        int number = Integer.parseInt(match.group("n").replace(",", ""));
        return number == 0 ? null : number;
    }

    private static boolean isAll(String narrow, int start, int end) {
        return (narrow.substring(0, start) + narrow.substring(end)).matches(AROUND);
    }

    /**
     * @param participants how many; null when not said or not clear
     * @param isAll whether the reply is nothing but this number
     */
    record Count(@Nullable Integer participants, boolean isAll) {}
}
