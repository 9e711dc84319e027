package org.dutybell.sandbox.contacts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom the app may see; everybody, until somebody is hidden. */
class ContactScope {

    private final Set<String> hiddenPeople = new HashSet<>();
    private final Set<Long> hiddenDepartments = new HashSet<>();

    synchronized boolean sees(String userId) {
        return !hiddenPeople.contains(userId);
    }

    synchronized boolean seesDepartment(long department) {
        return !hiddenDepartments.contains(department);
    }

    synchronized void person(String userId, boolean visible) {
        if (visible) {
            hiddenPeople.remove(userId);
        } else {
            hiddenPeople.add(userId);
        }
    }

    synchronized void department(long id, boolean visible) {
        if (visible) {
            hiddenDepartments.remove(id);
        } else {
            hiddenDepartments.add(id);
        }
    }

    synchronized Map<String, Object> view() {
        boolean whole = hiddenPeople.isEmpty() && hiddenDepartments.isEmpty();
        return Map.of("authed_dept", whole ? List.of(AddressBook.ROOT) : List.of(), "authed_user", List.of());
    }
}
