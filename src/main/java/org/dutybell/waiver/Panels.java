package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.waiver.Deciders.Panel;
import org.springframework.stereotype.Component;

/** Asks the next level, or the admins when nobody is left. */
@Component
class Panels {

    private final WaiverRows rows;
    private final WaiverMessages messages;
    private final Organisation organisation;
    private final WaiverProperties properties;
    private final ZoneId zone;

    Panels(
            WaiverRows rows,
            WaiverMessages messages,
            Organisation organisation,
            WaiverProperties properties,
            ZoneId zone) {
        this.rows = rows;
        this.messages = messages;
        this.organisation = organisation;
        this.properties = properties;
        this.zone = zone;
    }

    WaiverView askNext(WaiverView request, ObligationView obligation, Instant now) {
        Set<String> leftOut = new HashSet<>(request.deciders());
        leftOut.add(request.askedBy());
        Optional<Panel> panel = new Deciders(organisation.roster(), LocalDate.ofInstant(now, zone))
                .next(obligation.post(), obligation.duty().code(), request.level(), leftOut);
        panel.ifPresentOrElse(found -> ask(request, obligation, found, now), () -> {
            rows.askedAt(request.id(), 0, List.of(), null, now);
            messages.tellAdmins(request, obligation, now);
        });
        return rows.byId(request.id()).orElseThrow();
    }

    private void ask(WaiverView request, ObligationView obligation, Panel panel, Instant now) {
        rows.askedAt(request.id(), panel.level(), panel.people(), now.plus(properties.decideWithin()), now);
        panel.people()
                .forEach(person -> rows.toldWith(request.id(), person, messages.ask(request, obligation, person, now)));
    }
}
