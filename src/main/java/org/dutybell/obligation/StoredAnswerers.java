package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;

@Service
class StoredAnswerers implements Answerers {

    private final Organisation organisation;
    private final ZoneId zone;

    StoredAnswerers(Organisation organisation, ZoneId zone) {
        this.organisation = organisation;
        this.zone = zone;
    }

    @Override
    public boolean mayAnswer(String person, ObligationView obligation, Instant now) {
        return Entitlement.of(person, organisation.roster(), LocalDate.ofInstant(now, zone))
                .covers(obligation);
    }
}
