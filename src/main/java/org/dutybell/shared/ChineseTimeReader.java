package org.dutybell.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dutybell.shared.TimeReading.Trouble;
import org.dutybell.shared.TimeReading.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something is to be, in the words of Chinese chats: 3月18日14:00, 下周五下午两点, 今晚七点. Careful: what could be
 * meant in two ways, or is on no calendar, is not guessed.
 */
public final class ChineseTimeReader {

    private static final String TRADITIONAL = "點時號週個兩後鐘於";
    private static final String SIMPLIFIED = "点时号周个两后钟于";
    private static final Pattern WIDE_SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s,，、。.;；:：在于的]+|[\\s,，、;；]+$");

    private ChineseTimeReader() {}

    /**
     * @param now in the bureau's zone; without a year, month or week the next such day from today on is meant
     * @param current when it was to be until now, for words that change only the day or only the time; null when it is new
     */
    public static TimeReading read(String text, LocalDateTime now, @Nullable LocalDateTime current) {
        String narrow = narrow(text);
        Optional<ChineseDay.Found> day = ChineseDay.find(narrow, now.toLocalDate());
        String withoutDay =
                day.map(found -> blank(narrow, found.start(), found.end())).orElse(narrow);
        LocalDate said = day.map(ChineseDay.Found::day).orElse(null);
        boolean today = day.isEmpty() ? current == null : now.toLocalDate().equals(said);
        Optional<ChineseClock.Found> clock = ChineseClock.find(withoutDay, today, now.toLocalTime());
        if (day.isEmpty() && clock.isEmpty()) {
            return new TimeReading.None();
        }
        Unclear unclear = trouble(day, clock);
        if (unclear != null) {
            return unclear;
        }
        String others = clock.map(found -> blank(withoutDay, found.start(), found.end()))
                .orElse(withoutDay);
        return namesMore(others, now)
                ? new Unclear(Trouble.SEVERAL, text.strip())
                : put(day, clock, rest(text, others), now, current);
    }

    private static @Nullable Unclear trouble(Optional<ChineseDay.Found> day, Optional<ChineseClock.Found> clock) {
        Optional<Unclear> ofDay = day.flatMap(
                found -> Optional.ofNullable(found.trouble()).map(trouble -> new Unclear(trouble, found.words())));
        return ofDay.or(() -> clock.flatMap(found ->
                        Optional.ofNullable(found.trouble()).map(trouble -> new Unclear(trouble, found.words()))))
                .orElse(null);
    }

    private static TimeReading put(
            Optional<ChineseDay.Found> day,
            Optional<ChineseClock.Found> clock,
            String rest,
            LocalDateTime now,
            @Nullable LocalDateTime current) {
        if (clock.isEmpty() && current == null) {
            return new Unclear(Trouble.NO_TIME, day.map(ChineseDay.Found::words).orElse(""));
        }
        LocalDate on = day.map(ChineseDay.Found::day)
                .orElseGet(() -> current == null ? now.toLocalDate() : current.toLocalDate());
        LocalTime at = clock.map(ChineseClock.Found::time)
                .orElseGet(() -> current == null ? LocalTime.MIN : current.toLocalTime());
        LocalDateTime from = on.atTime(at);
        if (day.isEmpty() && current == null && from.isBefore(now)) {
            return new Unclear(
                    Trouble.NO_DAY, clock.map(ChineseClock.Found::words).orElse(""));
        }
        LocalTime until = clock.map(ChineseClock.Found::until).orElse(null);
        boolean nextWeek = day.filter(found -> isBareWeekday(found.words())).isPresent() && from.isBefore(now);
        LocalDate when = nextWeek ? on.plusWeeks(1) : on;
        return new TimeReading.Found(when.atTime(at), until == null ? null : when.atTime(until), rest);
    }

    /** 周五, said on a Friday after that time, is the next one. */
    private static boolean isBareWeekday(String words) {
        return words.matches("(?:周|星期|礼拜).");
    }

    private static boolean namesMore(String others, LocalDateTime now) {
        return ChineseClock.find(others, false, LocalTime.MIN).isPresent()
                || ChineseDay.find(others, now.toLocalDate()).isPresent();
    }

    private static String rest(String text, String others) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            rest.append(others.charAt(i) == '\n' ? ' ' : text.charAt(i));
        }
        String one = WIDE_SPACE.matcher(rest).replaceAll(" ");
        return ENDS.matcher(ENDS.matcher(one).replaceAll("")).replaceAll("");
    }

    /** What was read becomes line breaks, which separate and are nothing else. */
    private static String blank(String text, int start, int end) {
        return text.substring(0, start) + "\n".repeat(end - start) + text.substring(end);
    }

    /** Full-width signs and traditional characters as their plain twins, and no line breaks; every character stays at its place. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            boolean wide = sign >= 0xFF01 && sign <= 0xFF5E;
            int traditional = TRADITIONAL.indexOf(sign);
            narrow.append(
                    traditional >= 0
                            ? SIMPLIFIED.charAt(traditional)
                            : wide
                                    ? (char) (sign - 0xFEE0)
                                    : sign == '\u3000' || Character.isISOControl(sign) ? ' ' : sign);
        }
        return narrow.toString();
    }
}
