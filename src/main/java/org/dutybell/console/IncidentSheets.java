package org.dutybell.console;

import java.util.List;
import java.util.Objects;
import org.dutybell.incident.Incident;
import org.dutybell.incident.IncidentKind;
import org.dutybell.obligation.EventObligations;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.StateBadge;
import org.springframework.stereotype.Component;

/** A report in words. */
@Component
class IncidentSheets {

    private final EventObligations obligations;

    IncidentSheets(EventObligations obligations) {
        this.obligations = obligations;
    }

    Sheet of(Incident incident, Words words, Names names) {
        return new Sheet(
                incident.code(),
                incident.kind() == IncidentKind.ACCIDENT,
                names.unit(incident.unit()),
                incident.words(),
                words.say("incidents.by", names.person(incident.person()), incident.at()),
                incident.isOpen()
                        ? ""
                        : words.say(
                                "incidents.withdrawn",
                                names.person(Objects.requireNonNull(incident.withdrawnBy())),
                                Objects.requireNonNull(incident.withdrawnAt()),
                                Objects.requireNonNull(incident.withdrawnReason())),
                obligations.of(incident.unit(), incident.code()).stream()
                        .map(one -> term(one, words))
                        .toList());
    }

    private static Term term(ObligationView one, Words words) {
        return new Term(
                one.id(),
                one.duty().title(),
                StateBadge.of(one, words.now()).code(),
                one.doneAt() == null
                        ? words.say("coverage.due", one.due())
                        : words.say("coverage.done-at", one.doneAt()));
    }

    /**
     * A report.
     *
     * @param accident else a hazard
     * @param withdrawn who took it back, when and why; empty while it stands
     */
    record Sheet(
            String code,
            boolean accident,
            String unit,
            String text,
            String reported,
            String withdrawn,
            List<Term> terms) {}

    /**
     * What is owed because of it.
     *
     * @param badge code of its state, see {@link StateBadge}
     * @param when when it is due, or was done
     */
    record Term(long id, String title, String badge, String when) {}
}
