package org.dutybell.wording;

import java.time.Instant;
import java.time.ZoneId;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Fills the placeholders that say which obligation a text is about. */
@Component
public class ObligationWords {

    private final Organisation organisation;
    private final Templates templates;
    private final ZoneId zone;

    public ObligationWords(Organisation organisation, Templates templates, ZoneId zone) {
        this.organisation = organisation;
        this.templates = templates;
        this.zone = zone;
    }

    /** Reads the organisation once, for as many obligations as a message names. */
    public Speaker at(Instant now) {
        return new Speaker(organisation.roster(), templates, zone, now);
    }
}
