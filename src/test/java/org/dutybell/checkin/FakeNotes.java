package org.dutybell.checkin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;

/** Notes in memory. */
class FakeNotes implements ObligationNotes {

    final List<ObligationNote> written = new ArrayList<>();

    @Override
    public void add(ObligationNote note, String messageId) {
        written.add(note);
    }

    @Override
    public List<ObligationNote> of(Collection<Long> obligationIds) {
        return written.stream()
                .filter(note -> obligationIds.contains(note.obligationId()))
                .toList();
    }
}
