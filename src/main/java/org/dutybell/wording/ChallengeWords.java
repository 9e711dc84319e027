package org.dutybell.wording;

import java.time.LocalDate;
import java.util.Optional;
import org.dutybell.obligation.ObligationView;

/** Words that have to be seen in a photo, to show on which day it was taken: a sign for whoever looks, never a reason to refuse. */
public interface ChallengeWords {

    /**
     * The word of that day, such as 青山27, always the same for one obligation and day; empty when the duty wants none.
     *
     * @param day in the bureau's zone
     */
    Optional<String> of(ObligationView obligation, LocalDate day);
}
