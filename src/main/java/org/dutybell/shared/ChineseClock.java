package org.dutybell.shared;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.shared.TimeReading.Trouble;
import org.jspecify.annotations.Nullable;

/** The first time of day named in a text, with its end when one follows. */
final class ChineseClock {

    private static final String NUM = ChineseNumber.PATTERN;
    private static final int NOON = 12;
    /** Without a part of the day, hours up to this one may be meant for the afternoon. */
    private static final int LAST_UNCLEAR = 6;

    private static final String CLOCK = "(?<part#>凌晨|清晨|早上|早晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|早|晚)?\\s*(?:"
            + "(?<h#>\\d{1,2})\\s*:\\s*(?<mi#>\\d{2})(?!\\d)"
            + "|(?<s#>" + NUM + ")\\s*(?:点|时(?!间|候))钟?(?:(?<half#>半)|(?<quarter#>[一三])刻|整"
            + "|(?<m#>" + NUM + ")分|(?<m2#>\\d{2}|[二三四五]?十[一二三四五六七八九]?)(?![\\d一二三四五六七八九十号楼层室教分]))?)";

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.差])" + CLOCK.replace("#", "1") + "(?:\\s*(?:[-–—~]+|至|到)\\s*" + CLOCK.replace("#", "2") + ")?");

    private static final Pattern BEFORE_THE_HOUR = Pattern.compile("差\\s*(?:" + NUM + "分|一刻)");

    private ChineseClock() {}

    /** @param today whether the day is today, at {@code now}: a time that is past cannot be meant */
    static Optional<Found> find(String text, boolean today, LocalTime now) {
        Matcher before = BEFORE_THE_HOUR.matcher(text);
        if (before.find()) {
            return Optional.of(
                    new Found(null, null, Trouble.NO_SUCH_TIME, before.group(), before.start(), before.end()));
        }
        Matcher match = TIME.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        Said said = Said.of(match, "1", null);
        Object from = said.read(today ? now : LocalTime.MIN);
        if (from instanceof Trouble trouble) {
            return Optional.of(new Found(null, null, trouble, match.group().strip(), match.start(), match.end()));
        }
        return Optional.of(withEnd(match, said, (LocalTime) from));
    }

    private static Found withEnd(Matcher match, Said said, LocalTime from) {
        if (match.group("h2") == null && match.group("s2") == null) {
            return new Found(from, null, null, match.group().strip(), match.start(), match.end());
        }
        Object until = Said.of(match, "2", said.part()).read(from);
        boolean after = until instanceof LocalTime end && end.isAfter(from);
        return after
                ? new Found(from, (LocalTime) until, null, match.group().strip(), match.start(), match.end())
                : new Found(null, null, Trouble.NO_SUCH_TIME, match.group().strip(), match.start(), match.end());
    }

    /**
     * Where a time is named.
     *
     * @param time null when it cannot be taken
     * @param until null when no end is named
     * @param trouble why it cannot be taken; null otherwise
     */
    record Found(
            @Nullable LocalTime time,
            @Nullable LocalTime until,
            @Nullable Trouble trouble,
            String words,
            int start,
            int end) {}

    /**
     * A time as it was said.
     *
     * @param part of the day; empty when not said
     * @param exact whether it is written with all digits, so that 02:00 is two in the night
     */
    private record Said(String part, int hour, int minute, boolean exact) {

        static Said of(Matcher match, String which, @Nullable String inherited) {
            String own = match.group("part" + which);
            String part = own != null ? own : inherited == null ? "" : inherited;
            String digits = match.group("h" + which);
            return digits != null
                    ? new Said(part, Integer.parseInt(digits), minute(match, which), digits.length() == 2)
                    : new Said(part, ChineseNumber.value(match.group("s" + which)), minute(match, which), false);
        }

        private static int minute(Matcher match, String which) {
            if (match.group("mi" + which) != null) {
                return Integer.parseInt(match.group("mi" + which));
            }
            if (match.group("half" + which) != null) {
                return 30;
            }
            if (match.group("quarter" + which) != null) {
                return 15 * ChineseNumber.value(match.group("quarter" + which));
            }
            String said = match.group("m" + which) == null ? match.group("m2" + which) : match.group("m" + which);
            return said == null ? 0 : ChineseNumber.value(said);
        }

        /** The time, or the trouble with it. */
        Object read(LocalTime earliest) {
            if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
                return Trouble.NO_SUCH_TIME;
            }
            if (!part.isEmpty()) {
                int meant = inPart();
                return meant < 0 ? Trouble.NO_SUCH_TIME : LocalTime.of(meant, minute);
            }
            boolean unclear = !exact && hour >= 1 && hour <= LAST_UNCLEAR;
            if (unclear && !LocalTime.of(hour, minute).isBefore(earliest)) {
                return Trouble.HALF_OF_DAY;
            }
            return LocalTime.of(unclear ? hour + NOON : hour, minute);
        }

        /** The hour of the day; -1 when the part of the day has no such hour. */
        private int inPart() {
            return switch (part) {
                case "凌晨" -> hour == NOON ? 0 : hour <= LAST_UNCLEAR ? hour : -1;
                case "清晨", "早上", "早晨", "早", "上午" -> hour <= NOON && hour > 0 ? hour : -1;
                case "中午", "正午" -> hour >= 11 && hour <= 14 ? hour : hour == 1 || hour == 2 ? hour + NOON : -1;
                case "下午", "午后" -> hour == 0 ? -1 : hour < NOON ? hour + NOON : hour;
                default -> hour > 16 ? hour : hour >= 5 && hour < NOON ? hour + NOON : -1;
            };
        }
    }
}
