package org.dutybell.obligation;

import java.time.Instant;
import org.springframework.stereotype.Service;

@Service
class StoredAnswerers implements Answerers {

    private final Entitlements entitlements;

    StoredAnswerers(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public boolean mayAnswer(String person, ObligationView obligation, Instant now) {
        return entitlements.of(person, now).covers(obligation);
    }
}
