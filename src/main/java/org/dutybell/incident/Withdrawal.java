package org.dutybell.incident;

import java.util.List;
import org.dutybell.obligation.ObligationView;

/**
 * That a report was taken back.
 *
 * @param incident as it is now
 * @param told who had heard of it and hears of this
 * @param ended what was owed because of it and is not any more
 */
public record Withdrawal(Incident incident, List<Told> told, List<ObligationView> ended) {

    public Withdrawal {
        told = List.copyOf(told);
        ended = List.copyOf(ended);
    }
}
