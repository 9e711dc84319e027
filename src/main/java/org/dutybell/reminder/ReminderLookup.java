package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;

/** Which obligations a sent reminder was about; for quoted replies. */
public interface ReminderLookup {

    /** Ids of the obligations in the reminder that DingTalk names by this key; empty when it is none of ours. */
    List<Long> obligationsByReference(String reference);

    /** Ids of the obligations in the reminder sent to this group within a few seconds of that time. */
    List<Long> obligationsSentAround(String conversationId, Instant sentAt);
}
