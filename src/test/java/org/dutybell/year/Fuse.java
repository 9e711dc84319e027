package org.dutybell.year;

import java.util.Set;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationOpened;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Kills the process in the middle of its work. It counts the moments of work, inside transactions and around the calls to
 * DingTalk, so that it blows when there is something to lose, however few such moments a day has.
 */
final class Fuse implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final int NOT_LIT = -1;
    private static final Set<Class<?>> WORK =
            Set.of(ObligationOpened.class, ObligationMissed.class, ObligationFulfilled.class);

    private int left = NOT_LIT;
    private int blown;

    /** Blows at that moment of work, counted from now; 0 is the next one. */
    void light(int moments) {
        left = moments;
    }

    /** How often it has blown. */
    int blown() {
        return blown;
    }

    void burn(String where) {
        if (left == NOT_LIT) {
            return;
        }
        left--;
        if (left == NOT_LIT) {
            blown++;
            throw new ProcessDied("The process died " + where);
        }
    }

    /** Inside the transaction that the event belongs to. An annotated method would wrap what it throws. */
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (WORK.contains(event.getPayload().getClass())) {
            burn("in the transaction of an " + event.getPayload().getClass().getSimpleName());
        }
    }
}
