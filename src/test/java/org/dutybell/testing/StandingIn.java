package org.dutybell.testing;

import java.util.List;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Roster;

/** Rosters in which somebody is away, or something is handed over. */
public final class StandingIn {

    private StandingIn() {}

    /** The same people, with these absences and no others. */
    public static Roster away(Roster roster, Absence... absences) {
        return with(roster, List.of(absences), roster.delegations());
    }

    /** The same people, with these delegations and no others. */
    public static Roster handedOver(Roster roster, Delegation... delegations) {
        return with(roster, roster.absences(), List.of(delegations));
    }

    private static Roster with(Roster roster, List<Absence> absences, List<Delegation> delegations) {
        return new Roster(
                roster.units(),
                roster.posts(),
                roster.people(),
                roster.holdings(),
                roster.chats(),
                roster.lines(),
                absences,
                delegations);
    }
}
