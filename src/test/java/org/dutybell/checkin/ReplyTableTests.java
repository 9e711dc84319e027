package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.Theme;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of replies beside the tests' other resources, run through the whole conversation. */
class ReplyTableTests {

    private static final Path TABLE = Path.of("src/test/resources/replies/replies.txt");
    private static final String PICTURE = "[图]";
    private static final Pattern FIRST_TEXT = Pattern.compile("^(?:\\{@lina\\}\\s+)?([a-z-]+)\\{");
    private static final Pattern CODE = Pattern.compile("code=([A-Z0-9]{4})|mark=#([A-Z0-9]{4})");

    private static final CheckInWorld world = new CheckInWorld();
    private static int messages;

    static {
        world.themes.addAll(List.of(
                new Theme("fire-evacuation", "火灾疏散", "Fire evacuation", List.of("消防疏散", "消防演练")),
                new Theme("earthquake", "地震避险", "Earthquake", List.of("地震演练")),
                new Theme("drowning", "防溺水", "Drowning", List.of("溺水演练"))));
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("rows")
    void readsWhatPeopleWrite(List<String> open, String reply, String expected) {
        world.forget();
        open.forEach(code -> world.obligations.put(obligation(code)));

        String words = reply.replace(PICTURE, "").strip();
        messages++;
        Say say = Say.words("m" + messages, words);
        String receipt = world.say(reply.contains(PICTURE) ? say.with("picture-" + messages) : say);

        assertThat(made(receipt)).isEqualTo(inOrder(expected));
    }

    @Test
    void isLongEnough() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(150);
    }

    /** What was recorded; when nothing was, what the bot answered. */
    private static String made(String receipt) {
        List<CheckIn> recorded = world.obligations.recorded;
        if (!recorded.isEmpty()) {
            Stream<String> codes = recorded.stream()
                    .map(one -> Objects.requireNonNull(world.obligations
                            .byId(one.obligationId())
                            .orElseThrow()
                            .shortCode()))
                    .sorted();
            return Stream.concat(codes, facts(recorded.get(0))).collect(Collectors.joining(" "));
        }
        Matcher text = FIRST_TEXT.matcher(receipt);
        assertThat(text.find()).as(receipt).isTrue();
        String name = text.group(1).equals("receipt-choose") ? "?" : text.group(1);
        return Stream.concat(Stream.of(name), codes(receipt).stream()).collect(Collectors.joining(" "));
    }

    private static Stream<String> facts(CheckIn checkIn) {
        List<String> facts = new ArrayList<>();
        if (checkIn.participants() != null) {
            facts.add(checkIn.participants() + "人");
        }
        if (checkIn.theme() != null) {
            facts.add("主题 " + checkIn.theme().code());
        }
        if (checkIn.said().done() != null) {
            facts.add("于 " + LocalDateTime.ofInstant(checkIn.said().done(), ZoneId.of("Asia/Shanghai")));
        }
        if (checkIn.said().hazards() != null) {
            facts.add(
                    checkIn.said().hazards().isEmpty()
                            ? "无隐患"
                            : "隐患：" + checkIn.said().hazards().replace(' ', '_'));
        }
        return facts.stream();
    }

    private static TreeSet<String> codes(String receipt) {
        TreeSet<String> codes = new TreeSet<>();
        Matcher match = CODE.matcher(receipt);
        while (match.find()) {
            String code = match.group(1) == null ? match.group(2) : match.group(1);
            if (world.obligations.byShortCode(code).isPresent()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The codes of a row may stand in any order. */
    private static String inOrder(String expected) {
        List<String> words = Arrays.asList(expected.split(" "));
        Function<Boolean, List<String>> part = isCode -> words.stream()
                .filter(word -> word.matches("[A-Z][A-Z0-9]{3}") == isCode)
                .toList();
        List<String> codes = part.apply(true).stream().sorted().toList();
        List<String> others = part.apply(false);
        boolean answers = words.get(0).equals("?") || words.get(0).matches("[a-z-]+");
        return Stream.of(answers ? others : codes, answers ? codes : others)
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    private static ObligationView obligation(String code) {
        return Objects.requireNonNull(KNOWN.get(code), code).build();
    }

    private static final Map<String, AnObligation> KNOWN = Map.ofEntries(
            Map.entry("D7K3", patrol(1, "D7K3", 18)),
            Map.entry("D6K2", patrol(2, "D6K2", 17).in(ObligationState.MISSED)),
            Map.entry("M8PQ", meeting(3, "M8PQ", 3, 31)),
            Map.entry("M2FB", meeting(4, "M2FB", 2, 26).in(ObligationState.MISSED)),
            Map.entry("G5TT", inspection(5, "G5TT", 16, 31)),
            Map.entry("G4HH", inspection(6, "G4HH", 1, 15).in(ObligationState.MISSED)),
            Map.entry(
                    "R3YX",
                    AnObligation.coded(7, "R3YX")
                            .kind(DutyKind.DRILL)
                            .duty("school-drill", "7.7", "开展当月不同主题安全演练")
                            .from(day(3, 1), day(3, 31))
                            .themed()),
            Map.entry(
                    "P9CC",
                    AnObligation.coded(8, "P9CC")
                            .kind(DutyKind.PUBLICITY)
                            .duty("school-publicity", "7.7", "开展重要节点宣传教育")
                            .from(day(3, 15), day(3, 29))),
            Map.entry(
                    "L2PN",
                    AnObligation.coded(9, "L2PN")
                            .kind(DutyKind.PLAN)
                            .duty("school-year-plan", "7.1", "制定年度安全计划与目标责任书")
                            .from(day(1, 4), day(3, 31))
                            .wanting(0, true, false)),
            Map.entry(
                    "N5JM",
                    AnObligation.coded(12, "N5JM")
                            .kind(DutyKind.MEETING)
                            .duty("school-surroundings-meeting", "7.8", "召开校园周边治理联席会议")
                            .from(day(1, 4), day(3, 31))
                            .wanting(0, true, false)),
            Map.entry("S2AA", visit(10, "S2AA", "school-02")),
            Map.entry("S3BB", visit(11, "S3BB", "school-03")));

    private static AnObligation patrol(long id, String code, int day) {
        return AnObligation.coded(id, code)
                .duty("school-patrol", "7.4", "每日校园巡查")
                .from(day(3, day), day(3, day).plusSeconds(9 * 3600));
    }

    private static AnObligation meeting(long id, String code, int month, int due) {
        return AnObligation.coded(id, code)
                .kind(DutyKind.MEETING)
                .duty("school-analysis-meeting", "7.4", "召开安全稳定形势分析会")
                .from(day(month, 1), day(month, due))
                .wanting(1, true, false);
    }

    private static AnObligation inspection(long id, String code, int from, int due) {
        return AnObligation.coded(id, code)
                .kind(DutyKind.INSPECTION)
                .duty("school-inspection", "7.4", "半月集中安全检查与隐患排查")
                .from(day(3, from), day(3, due))
                .wanting(1, true, false);
    }

    private static AnObligation visit(long id, String code, String school) {
        return AnObligation.coded(id, code)
                .kind(DutyKind.INSPECTION)
                .duty("safety-office-school-inspection", "5.6", "检查直属学校安全")
                .at(school)
                .from(day(1, 4), day(3, 31))
                .wanting(1, true, false);
    }

    /** At eight in the morning of that day. */
    private static Instant day(int month, int day) {
        return LocalDate.of(2027, month, day)
                .atTime(LocalTime.of(8, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    static List<Object[]> rows() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        List<String> open = List.of();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("[") && !line.contains("|")) {
                open = Arrays.stream(line.substring(1, line.length() - 1).split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList();
            } else if (line.contains("|") && !line.startsWith("# ")) {
                String[] cells = line.split("\\|", -1);
                rows.add(new Object[] {open, cells[0].strip(), cells[1].strip()});
            }
        }
        return rows;
    }
}
