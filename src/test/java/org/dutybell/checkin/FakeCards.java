package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.reminder.ReminderCards;

/** Cards in memory, and what they were told to show. */
class FakeCards implements ReminderCards {

    final Set<String> known = new HashSet<>();
    final List<String> shown = new ArrayList<>();

    @Override
    public boolean isKnown(String reference) {
        return known.contains(reference);
    }

    @Override
    public boolean answer(String reference, String key, String said, Instant now) {
        shown.add(said);
        return true;
    }
}
