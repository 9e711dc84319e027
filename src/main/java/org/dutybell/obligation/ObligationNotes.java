package org.dutybell.obligation;

import java.util.Collection;
import java.util.List;

/** What was said about obligations, beside the check-ins. */
public interface ObligationNotes {

    /**
     * Writes it down in the caller's transaction.
     *
     * @param messageId the message it came with; the same note of it is not written twice
     */
    void add(ObligationNote note, String messageId);

    /** Those of these obligations, oldest first. */
    List<ObligationNote> of(Collection<Long> obligationIds);
}
