package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.Windows;
import org.springframework.stereotype.Component;

/**
 * For which obligations a check-in counts as well: those of the same post under the duties that its duty serves, in the same
 * period; where the other duty has no such period, in the one that holds the day of the act.
 */
@Component
class Served {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Calendars calendars;
    private final ZoneId zone;

    Served(ObligationRepository obligations, ObligationViews views, Calendars calendars, ZoneId zone) {
        this.obligations = obligations;
        this.views = views;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Those that have opened, settled ones too, in the order of their ids.
     *
     * @param at when the act was done
     */
    List<ObligationView> by(ObligationView done, Instant at) {
        if (done.duty().serves().isEmpty()) {
            return List.of();
        }
        Windows windows = new Windows(calendars.current(), zone);
        LocalDate day = dayOfAct(done, at);
        List<ObligationView> others = candidates(done, day, windows);
        Set<String> havingThePeriod = others.stream()
                .filter(other -> isSamePeriod(done, other) && other.sensitivePeriod() == null)
                .map(other -> other.duty().code())
                .collect(Collectors.toSet());
        return others.stream()
                .filter(other -> isSamePeriod(done, other)
                        || bothUsual(done, other)
                                && !havingThePeriod.contains(other.duty().code())
                                && windows.periodsOn(day, place(other)).contains(other.period()))
                .toList();
    }

    private List<ObligationView> candidates(ObligationView done, LocalDate day, Windows windows) {
        Set<String> periods = Stream.of(done.unit(), place(done))
                .flatMap(place -> windows.periodsOn(day, place).stream())
                .collect(Collectors.toSet());
        periods.add(done.period());
        return views.of(obligations.openedIn(done.post(), done.duty().serves(), periods)).stream()
                .filter(other -> isSameTarget(done, other))
                .toList();
    }

    /** Of what is done before its window opens or as a miss, the day on which it was due: it makes up for that one. */
    private LocalDate dayOfAct(ObligationView done, Instant at) {
        boolean inTime = !at.isBefore(done.opens()) && !at.isAfter(done.missedAt());
        return LocalDate.ofInstant(inTime ? at : done.due(), zone);
    }

    private static boolean isSamePeriod(ObligationView done, ObligationView other) {
        return done.period().equals(other.period());
    }

    private static String place(ObligationView obligation) {
        return obligation.target().isEmpty() ? obligation.unit() : obligation.target();
    }

    /** One inspection of a school is one for that school, where the other has a target. */
    private static boolean isSameTarget(ObligationView done, ObligationView other) {
        return other.target().isEmpty() || other.target().equals(done.target());
    }

    /**
     * What a sensitive period adds is done in addition: it counts for what is added to the other in that period, and not for the
     * usual one.
     */
    private static boolean bothUsual(ObligationView done, ObligationView other) {
        return done.sensitivePeriod() == null && other.sensitivePeriod() == null;
    }
}
