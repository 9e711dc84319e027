package org.dutybell.sandbox.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;

/**
 * Departments and people as DingTalk would list them: department 1 is the bureau, every unit is a department below it, and
 * whoever holds no post is in the bureau itself.
 */
class AddressBook {

    static final long ROOT = 1;
    private static final long FIRST = 100;

    private final Organisation organisation;
    private final Directory directory;

    AddressBook(Organisation organisation, Directory directory) {
        this.organisation = organisation;
        this.directory = directory;
    }

    /** Names of the departments below the root by their id, which stays while the list of units stays. */
    Map<Long, String> departments() {
        Map<Long, String> found = new LinkedHashMap<>();
        List<Unit> units = organisation.roster().units();
        for (int i = 0; i < units.size(); i++) {
            found.put(FIRST + i, units.get(i).name());
        }
        return found;
    }

    boolean has(long department) {
        return department == ROOT || departments().containsKey(department);
    }

    List<SandboxUser> people() {
        return directory.today().users().stream()
                .filter(user -> !user.outside())
                .toList();
    }

    Optional<SandboxUser> person(String userId) {
        return people().stream().filter(user -> user.userId().equals(userId)).findFirst();
    }

    List<SandboxUser> peopleOf(long department) {
        return people().stream()
                .filter(user -> departmentsOf(user).contains(department))
                .toList();
    }

    /** Ids of the departments whose posts the person holds at any time; the root when there are none. */
    List<Long> departmentsOf(SandboxUser user) {
        Roster roster = organisation.roster();
        List<String> posts = roster.personByDingtalkId(user.userId()).stream()
                .flatMap(person -> roster.holdings().stream()
                        .filter(holding -> holding.person().equals(person.code()))
                        .map(holding -> holding.post()))
                .toList();
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < roster.units().size(); i++) {
            String unit = roster.units().get(i).code();
            if (posts.stream()
                    .anyMatch(post -> roster.post(post)
                            .map(Post::unit)
                            .filter(unit::equals)
                            .isPresent())) {
                found.add(FIRST + i);
            }
        }
        return found.isEmpty() ? List.of(ROOT) : found;
    }
}
