package org.dutybell.botconfig;

import java.util.List;
import java.util.Map;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Burden;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duty;
import org.dutybell.duty.Theme;
import org.dutybell.notification.Template;
import org.dutybell.organisation.Roster;

/**
 * A checked bot-config folder: every reference resolves.
 *
 * @param roster the organisation
 * @param calendar holidays, terms and key days
 * @param clauses all clauses of the list, in its order
 * @param duties the catalogue, in the order of the file
 * @param templates a text for every template
 * @param sensitivePeriods those that are declared, in the order of the file
 * @param burden how many minutes each kind of duty takes
 * @param themes what drills can be about, in the order of the file
 */
public record BotConfig(
        Roster roster,
        BureauCalendar calendar,
        List<Clause> clauses,
        List<Duty> duties,
        Map<Template, String> templates,
        List<SensitivePeriod> sensitivePeriods,
        Burden burden,
        List<Theme> themes) {

    public BotConfig {
        clauses = List.copyOf(clauses);
        duties = List.copyOf(duties);
        templates = Map.copyOf(templates);
        sensitivePeriods = List.copyOf(sensitivePeriods);
        themes = List.copyOf(themes);
    }

    /** One without sensitive periods and themes, and with the usual minutes. */
    public BotConfig(
            Roster roster,
            BureauCalendar calendar,
            List<Clause> clauses,
            List<Duty> duties,
            Map<Template, String> templates) {
        this(roster, calendar, clauses, duties, templates, List.of(), Burden.USUAL, List.of());
    }
}
