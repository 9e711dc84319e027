package org.dutybell.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.shared.DutyBellProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what was given and what follows from the posts of today, held or stood in for. */
@Service
class StoredAccesses implements Accesses {

    private final GrantRows grants;
    private final AccountRows accounts;
    private final Organisation organisation;
    private final DutyBellProperties properties;
    private final ZoneId zone;
    private volatile @Nullable Supervised last;

    StoredAccesses(
            GrantRows grants,
            AccountRows accounts,
            Organisation organisation,
            DutyBellProperties properties,
            ZoneId zone) {
        this.grants = grants;
        this.accounts = accounts;
        this.organisation = organisation;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public Access of(String who, Instant now) {
        if (who.startsWith(Access.LOCAL)) {
            return accounts.exists(who.substring(Access.LOCAL.length()))
                    ? Access.everything(who)
                    : new Access(who, Set.of(), Set.of());
        }
        Roster roster = organisation.roster();
        return roster.person(who).isPresent()
                ? ofPerson(who, supervised(roster), LocalDate.ofInstant(now, zone))
                : new Access(who, Set.of(), Set.of());
    }

    private Access ofPerson(String person, Supervised supervised, LocalDate day) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> units = new HashSet<>();
        if (properties.admins().contains(person)) {
            roles.add(Role.SYSTEM_ADMIN);
        }
        for (Grant grant : grants.of(person)) {
            roles.add(grant.role());
            units.addAll(unitsOf(grant, supervised));
        }
        addFromPosts(posts(person, supervised.roster(), day), supervised, roles, units);
        return new Access(person, roles, units);
    }

    private static void addFromPosts(List<Post> posts, Supervised supervised, Set<Role> roles, Set<String> units) {
        Set<String> led = supervised.by(posts);
        if (!led.isEmpty()) {
            roles.add(Role.LEADER);
            units.addAll(led);
        }
        List<Unit> offices = supervised.offices(posts);
        if (!offices.isEmpty()) {
            roles.add(Role.OFFICE);
            offices.forEach(office -> units.addAll(supervised.unitsOf(office)));
        }
    }

    private static Set<String> unitsOf(Grant grant, Supervised supervised) {
        String unit = grant.unit();
        if (unit == null) {
            return Set.of();
        }
        return grant.role() == Role.OFFICE
                ? supervised.roster().unit(unit).map(supervised::unitsOf).orElse(Set.of())
                : Set.of(unit);
    }

    private static List<Post> posts(String person, Roster roster, LocalDate day) {
        return Stream.concat(
                        roster.postsOf(person, day).stream(),
                        roster.actedPostsOf(person, day).stream()
                                .filter(acted -> acted.duties().isEmpty())
                                .map(ActedPost::post))
                .toList();
    }

    /** Held for as long as the roster is the same. */
    private Supervised supervised(Roster roster) {
        Supervised known = last;
        if (known != null && known.roster() == roster) {
            return known;
        }
        Supervised read = new Supervised(roster);
        last = read;
        return read;
    }
}
