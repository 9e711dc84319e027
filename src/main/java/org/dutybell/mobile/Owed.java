package org.dutybell.mobile;

import java.time.Clock;
import java.util.List;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Component;

/** What the signed-in person may see: the own obligations. */
@Component
class Owed {

    private final Obligations obligations;
    private final Clock clock;

    Owed(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    List<ObligationView> by(String person) {
        return obligations.answerableBy(person, clock.instant());
    }

    /**
     * The one with this short code.
     *
     * @throws NotYours when there is none, or it is others' to answer; which of the two is not told
     */
    ObligationView one(String code, String person) {
        return obligations
                .byShortCode(code.strip())
                .filter(found -> obligations.mayAnswer(person, found, clock.instant()))
                .orElseThrow(() -> new NotYours(code));
    }

    /** A code that is unknown, or of somebody else's. */
    static final class NotYours extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        NotYours(String code) {
            super("Not this person's: " + code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
