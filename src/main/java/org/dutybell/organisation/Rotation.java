package org.dutybell.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * People who hold one post in turn. The turn of a day is computed from the first day alone, so that no change and no
 * standstill shifts it.
 *
 * @param people codes of the people in their order; after the last the first comes again
 * @param turn how long one holds it
 * @param from first day of the first person's turn; nobody holds the post before
 */
public record Rotation(List<String> people, Turn turn, LocalDate from) {

    public Rotation {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("A rotation without people; name at least one");
        }
    }

    /** Code of the person whose turn it is; empty before the first day. */
    Optional<String> on(LocalDate day, Predicate<LocalDate> isWorkingDay) {
        if (day.isBefore(from)) {
            return Optional.empty();
        }
        long number = switch (turn) {
            case DAY -> ChronoUnit.DAYS.between(from, day);
            case WORKING_DAY -> workingDays(day, isWorkingDay);
            case WEEK -> ChronoUnit.DAYS.between(from, day) / 7;
            case MONTH -> months(day);
        };
        return Optional.of(people.get((int) (number % people.size())));
    }

    /** Days off belong to the turn of the last working day before them. */
    private long workingDays(LocalDate day, Predicate<LocalDate> isWorkingDay) {
        return Stream.iterate(from.plusDays(1), next -> !next.isAfter(day), next -> next.plusDays(1))
                .filter(isWorkingDay)
                .count();
    }

    /** Month N begins N months after the first day; 31 January is followed by 28 February and 31 March. */
    private long months(LocalDate day) {
        long full = (day.getYear() - from.getYear()) * 12L + day.getMonthValue() - from.getMonthValue();
        return from.plusMonths(full).isAfter(day) ? full - 1 : full;
    }

    /** How long one person holds the post. */
    public enum Turn {
        /** One day after the other, days off included. */
        DAY,
        /** One working day after the other, by the bureau's calendar. */
        WORKING_DAY,
        /** Seven days from the first day on. */
        WEEK,
        /** From the same day of one month to that of the next. */
        MONTH;

        /** As bot-config writes it, such as working-day. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The turn written so; empty when there is none. */
        public static Optional<Turn> parse(String code) {
            return Stream.of(values()).filter(turn -> turn.code().equals(code)).findFirst();
        }
    }
}
