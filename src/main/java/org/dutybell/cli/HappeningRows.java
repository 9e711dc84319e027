package org.dutybell.cli;

import java.time.ZoneId;
import java.util.List;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;

/** The rows of {@code preview --with}. */
final class HappeningRows {

    static final List<String> COLUMNS =
            List.of("at", "what", "duty", "clause", "post", "person", "target", "period", "to", "why");

    private final Hearers hearers;
    private final ZoneId zone;

    HappeningRows(Roster roster, ZoneId zone) {
        this.hearers = new Hearers(roster, zone);
        this.zone = zone;
    }

    Table of(List<Happening> happenings) {
        return new Table(COLUMNS, happenings.stream().map(this::row).toList());
    }

    private List<String> row(Happening one) {
        PlannedObligation about = one.about();
        return List.of(
                IsoTime.of(one.at(), zone),
                one.what(),
                about.duty().code(),
                about.duty().clause(),
                about.holder().code(),
                hearers.owing(about, one.at()).who().map(Person::code).orElse(""),
                about.target(),
                about.window().period().code(),
                one.to(),
                one.why());
    }
}
