package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.obligation.Helpers;
import org.dutybell.obligation.ObligationView;

/** Named people in memory; 李娜 holds everything. */
class FakeHelpers implements Helpers {

    final Map<Long, List<String>> named = new LinkedHashMap<>();

    @Override
    public boolean mayName(String person, ObligationView obligation, Instant now) {
        return person.equals("lina");
    }

    @Override
    public boolean name(long obligationId, String person, String by, Instant now) {
        List<String> people = named.computeIfAbsent(obligationId, none -> new ArrayList<>());
        return !people.contains(person) && people.add(person);
    }

    @Override
    public List<String> endAll(long obligationId, String by, Instant now) {
        List<String> ended = named.remove(obligationId);
        return ended == null ? List.of() : ended;
    }
}
