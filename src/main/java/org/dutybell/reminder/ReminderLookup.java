package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;

/** Which obligations a sent reminder was about, for quoted replies. */
public interface ReminderLookup {

    /**
     * Ids of the obligations in the reminder that DingTalk knows by this key.
     *
     * @param reference as kept with the notification (processQueryKey)
     * @param person code of who quotes it; of a reminder to several people theirs is meant
     * @return in the order of the reminder's lines; empty when no reminder has it
     */
    List<Long> obligationsByReference(String reference, String person);

    /**
     * Ids of the obligations in the reminder that went to this group within a few seconds of that moment.
     *
     * @param conversationId the group's open conversation id
     * @param sentAt when DingTalk says the reminder was sent
     * @return in the order of the reminder's lines; empty when there is none
     */
    List<Long> obligationsSentAround(String conversationId, Instant sentAt);
}
