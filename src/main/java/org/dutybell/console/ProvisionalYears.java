package org.dutybell.console;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.springframework.stereotype.Component;

/** Which years of what is planned follow the fixed rules, because their holidays are not published yet. */
@Component
class ProvisionalYears {

    private static final int PLANNED_MONTHS = 6;

    private final Calendars calendars;

    ProvisionalYears(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A sentence that names them; empty when there is none. */
    String sentence(Words words) {
        return sentence(words, words.today(), words.today().plusMonths(PLANNED_MONTHS));
    }

    /** The same for another span of days, both ends included. */
    String sentence(Words words, LocalDate from, LocalDate to) {
        BureauCalendar calendar = calendars.current();
        String years = IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(calendar::isProvisional)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? "" : words.say("system.calendar.provisional", years);
    }
}
