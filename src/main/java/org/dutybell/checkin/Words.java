package org.dutybell.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.calendar.PeriodNames;
import org.dutybell.notification.Markdown;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.shared.ChineseTime;
import org.jspecify.annotations.Nullable;

/** An obligation in the words that templates ask for. */
record Words(Roster roster, ZoneId zone, Instant now) {

    /** Code, title, clause, target, period, unit, opens, due. */
    Map<String, Object> of(ObligationView obligation) {
        Map<String, Object> words = new HashMap<>();
        words.put("code", obligation.shortCode() == null ? "" : obligation.shortCode());
        words.put("title", Markdown.escape(obligation.duty().title()));
        words.put("clause", obligation.duty().clause());
        words.put("target", unit(obligation.target()));
        words.put("period", PeriodNames.of(obligation.period()));
        words.put("unit", unit(obligation.unit()));
        words.put("opens", time(obligation.opens()));
        words.put("due", time(obligation.due()));
        return words;
    }

    String time(Instant at) {
        return ChineseTime.dayAndTime(at, now, zone);
    }

    /** Empty when there is no such person. */
    String person(@Nullable String code) {
        return code == null
                ? ""
                : Markdown.escape(roster.person(code).map(Person::name).orElse(code));
    }

    private String unit(String code) {
        return code.isEmpty()
                ? ""
                : Markdown.escape(roster.unit(code).map(Unit::name).orElse(code));
    }
}
