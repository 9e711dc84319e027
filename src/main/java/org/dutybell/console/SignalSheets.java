package org.dutybell.console;

import java.util.List;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.StoredFile;
import org.dutybell.integrity.Judged;
import org.dutybell.integrity.Signal;
import org.dutybell.integrity.SignalKind;
import org.dutybell.integrity.Signals;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of an obligation says of its pictures. */
@Component
class SignalSheets {

    private final ObjectProvider<Signals> signals;
    private final Obligations obligations;
    private final Evidence evidence;

    SignalSheets(ObjectProvider<Signals> signals, Obligations obligations, Evidence evidence) {
        this.signals = signals;
        this.obligations = obligations;
        this.evidence = evidence;
    }

    List<Sheet> of(ObligationView obligation, Words words, Names names) {
        return signals.stream()
                .flatMap(all -> all.of(obligation.id()).stream())
                .map(signal -> sheet(signal, obligation, words, names))
                .toList();
    }

    private Sheet sheet(Signal signal, ObligationView obligation, Words words, Names names) {
        if (signal.kind() == SignalKind.TAKEN_OUTSIDE) {
            return new Sheet(
                    signal.id(),
                    outside(signal, obligation, words),
                    signal.evidenceId(),
                    0,
                    0,
                    "",
                    judged(signal.judged(), words, names));
        }
        String key =
                "signals." + (signal.mirrored() ? "mirrored" : signal.kind().code());
        String other = obligations
                .byId(signal.otherObligationId())
                .map(one -> other(one, words, names))
                .orElse("");
        return new Sheet(
                signal.id(),
                words.say(key, signal.distance()),
                signal.evidenceId(),
                signal.otherEvidenceId(),
                signal.otherObligationId(),
                words.say(signal.otherUnit() ? "signals.other-unit" : "signals.own-unit", other),
                judged(signal.judged(), words, names));
    }

    private static String judged(@Nullable Judged judged, Words words, Names names) {
        return judged == null
                ? ""
                : words.say(
                        "signals.verdict." + judged.verdict().code(),
                        names.person(judged.by()),
                        words.time(judged.at()));
    }

    private String outside(Signal signal, ObligationView obligation, Words words) {
        return evidence.file(signal.evidenceId())
                .map(StoredFile::takenAt)
                .map(taken -> words.say("signals.taken-outside", taken, obligation.opens()))
                .orElse("");
    }

    private static String other(ObligationView one, Words words, Names names) {
        return words.list(List.of(names.unit(one.unit()), one.duty().title(), words.period(one.period())));
    }

    /**
     * One sign.
     *
     * @param other id of the picture to compare with; 0 when there is none
     * @param otherObligation where that one was sent
     * @param origin where that was, in words
     * @param judged who made what of it; empty before anybody has looked
     */
    record Sheet(long id, String text, long picture, long other, long otherObligation, String origin, String judged) {}
}
