package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dutybell.calendar.PeriodNames;
import org.dutybell.duty.Theme;
import org.dutybell.shared.ChineseTime;
import org.springframework.context.MessageSource;

/** Says lines, moments and spans in the reader's language and the bureau's zone, as of one moment. */
final class Words {

    private static final DateTimeFormatter TO_KEEP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final int HOURS_SHOWN = 48;

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final List<Theme> themes;

    /** @param themes the catalogue */
    Words(MessageSource messages, Locale locale, ZoneId zone, Instant now, List<Theme> themes) {
        this.themes = List.copyOf(themes);
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
    }

    String say(Line line) {
        Object[] arguments = line.arguments().stream().map(this::argument).toArray();
        return line.otherwise() == null
                ? messages.getMessage(line.key(), arguments, locale)
                : String.valueOf(messages.getMessage(line.key(), arguments, line.otherwise(), locale));
    }

    String say(String key, Object... arguments) {
        return say(Line.of(key, arguments));
    }

    /** A moment, with the year when it is not this year's. */
    String time(Instant moment) {
        if (!english()) {
            return ChineseTime.dayAndTime(moment, now, zone);
        }
        ZonedDateTime there = moment.atZone(zone);
        boolean sameYear = there.getYear() == now.atZone(zone).getYear();
        return there.format(sameYear ? SAME_YEAR : OTHER_YEAR);
    }

    /** A moment to the minute with its year, for what is kept: 2027-03-02 07:31. */
    String dayAndTime(Instant moment) {
        return moment.atZone(zone).format(TO_KEEP);
    }

    /** The span between two moments, cut to days, hours or minutes; the order does not matter. */
    String span(Instant from, Instant to) {
        Duration span = Duration.between(from, to).abs();
        if (span.toHours() >= HOURS_SHOWN) {
            return say("common.days", span.toDays());
        }
        return span.toHours() > 0
                ? say("common.hours", span.toHours())
                : say("common.minutes", Math.max(1, span.toMinutes()));
    }

    /** A period as people say it; its code tells an English reader enough. */
    String period(String code) {
        return english() ? code : PeriodNames.of(code);
    }

    /** Themes of drills in a row; one that has left the catalogue is called as it was. */
    String themes(List<String> names) {
        return list(names.stream().map(ThemeName::new).toList());
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** Texts, lines and moments in a row, separated as the language does. */
    String list(List<?> many) {
        return many.stream().map(this::argument).map(String::valueOf).collect(Collectors.joining(say("common.comma")));
    }

    private boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private Object argument(Object argument) {
        if (argument instanceof Line line) {
            return say(line);
        }
        if (argument instanceof List<?> many) {
            return list(many);
        }
        if (argument instanceof ThemeName theme) {
            return theme(theme.name());
        }
        return argument instanceof Instant moment ? time(moment) : argument;
    }

    private String theme(String name) {
        return themes.stream()
                .filter(theme -> english() && theme.name().equals(name))
                .findFirst()
                .map(Theme::english)
                .orElse(name);
    }
}
