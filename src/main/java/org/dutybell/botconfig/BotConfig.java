package org.dutybell.botconfig;

import java.util.List;
import java.util.Map;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.duty.Burden;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duty;
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
 * @param burden how many minutes each kind of duty takes
 */
public record BotConfig(
        Roster roster,
        BureauCalendar calendar,
        List<Clause> clauses,
        List<Duty> duties,
        Map<Template, String> templates,
        Burden burden) {

    public BotConfig {
        clauses = List.copyOf(clauses);
        duties = List.copyOf(duties);
        templates = Map.copyOf(templates);
    }

    /** One with the usual minutes. */
    public BotConfig(
            Roster roster,
            BureauCalendar calendar,
            List<Clause> clauses,
            List<Duty> duties,
            Map<Template, String> templates) {
        this(roster, calendar, clauses, duties, templates, Burden.USUAL);
    }
}
