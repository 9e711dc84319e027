package org.dutybell.dingtalk.contacts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.organisation.Contact;
import org.dutybell.organisation.ContactsUnavailable;
import tools.jackson.databind.JsonNode;

/** Goes through departments and their people; each department and each person once. */
final class Walk {

    private static final int MOST_PAGES = 1000;

    private final ContactCalls calls;
    private final int pageSize;
    private final Set<Long> visited = new HashSet<>();
    private final Map<Long, String> departments = new HashMap<>();
    /** User ids that differ only in case are one person to the database. */
    private final Map<String, JsonNode> users = new LinkedHashMap<>();

    private final Map<String, Contact> others = new LinkedHashMap<>();
    private int outOfScope;

    Walk(ContactCalls calls, int pageSize) {
        this.calls = calls;
        this.pageSize = pageSize;
    }

    /** This one and all below it. */
    void department(long root) throws ContactsUnavailable {
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            long department = open.remove();
            if (visited.add(department)) {
                open.addAll(below(department));
                people(department);
            }
        }
    }

    void add(Contact contact) {
        others.put(contact.userId().toLowerCase(Locale.ROOT), contact);
    }

    /** Names by id, of those below others: DingTalk does not name the root. */
    Map<Long, String> departments() {
        return departments;
    }

    int outOfScope() {
        return outOfScope;
    }

    List<Contact> contacts() {
        Map<String, Contact> all = new LinkedHashMap<>(others);
        users.forEach((key, user) -> Users.contact(user, departments).ifPresent(contact -> all.put(key, contact)));
        return List.copyOf(all.values());
    }

    private Set<Long> below(long department) throws ContactsUnavailable {
        Called called = calls.call(Api.DEPARTMENTS, Map.of("dept_id", department));
        if (!isShown(Api.DEPARTMENTS, called)) {
            outOfScope++;
            return Set.of();
        }
        Set<Long> below = new HashSet<>();
        for (JsonNode one : Tolerant.list(called.body().path("result"))) {
            Long id = Tolerant.number(one, "dept_id");
            if (id != null) {
                below.add(id);
                departments.put(id, Json.textOrEmpty(one, "name"));
            }
        }
        return below;
    }

    private void people(long department) throws ContactsUnavailable {
        long cursor = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            Called called =
                    calls.call(Api.DEPARTMENT_USERS, Map.of("dept_id", department, "cursor", cursor, "size", pageSize));
            if (!isShown(Api.DEPARTMENT_USERS, called)) {
                return;
            }
            JsonNode result = called.body().path("result");
            for (JsonNode user : Tolerant.list(result.path("list"))) {
                users.put(Json.textOrEmpty(user, "userid").toLowerCase(Locale.ROOT), user);
            }
            Long next = Tolerant.number(result, "next_cursor");
            if (!Tolerant.flag(result, "has_more", false) || next == null || next <= cursor) {
                return;
            }
            cursor = next;
        }
    }

    private static boolean isShown(Api api, Called called) throws ContactsUnavailable {
        if (called.verdict().isTaken()) {
            return true;
        }
        if (ContactErrors.isOutOfScope(ContactCalls.code(called))) {
            return false;
        }
        throw ContactCalls.unavailable(api, called);
    }
}
