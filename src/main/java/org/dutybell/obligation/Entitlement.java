package org.dutybell.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/**
 * Who may answer an obligation on a day: who holds its post, who works in the same school or office, and who prepares it.
 * In the bureau's leadership each answers for their own post only.
 */
record Entitlement(Set<String> posts, Set<String> units, Set<String> roles) {

    static Entitlement of(String person, Roster roster, LocalDate day) {
        List<Post> held = roster.postsOf(person, day);
        return new Entitlement(
                held.stream().map(Post::code).collect(Collectors.toSet()),
                held.stream()
                        .map(Post::unit)
                        .filter(unit -> worksTogether(unit, roster))
                        .collect(Collectors.toSet()),
                held.stream().map(Post::role).collect(Collectors.toSet()));
    }

    private static boolean worksTogether(String unit, Roster roster) {
        return roster.unit(unit)
                .filter(found -> found.kind() != UnitKind.LEADERSHIP)
                .isPresent();
    }

    boolean covers(ObligationView obligation) {
        return posts.contains(obligation.post()) || units.contains(obligation.unit()) || prepares(obligation.duty());
    }

    boolean prepares(Duty duty) {
        return duty.holders().preparedBy().stream().anyMatch(roles::contains);
    }
}
