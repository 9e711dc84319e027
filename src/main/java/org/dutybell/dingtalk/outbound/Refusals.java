package org.dutybell.dingtalk.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;

/** The ways that are shut to a message, and why. */
final class Refusals {

    private final List<String> told = new ArrayList<>();
    private @Nullable Outcome worthWaitingFor;
    private @Nullable Outcome withheld;

    /** Notes how a way is shut; false when it is not, so that this is how the message went. */
    boolean add(Way way, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            told.add(way.code() + ": " + rejected.reason());
        } else if (outcome instanceof Outcome.Withheld no) {
            told.add(way.code() + ": " + no.reason());
            withheld = withheld == null ? no : withheld;
        } else if (outcome instanceof Outcome.Retryable later && later.onlyThisWay()) {
            told.add(way.code() + ": " + later.reason());
            worthWaitingFor = worthWaitingFor == null ? later : worthWaitingFor;
        } else if (outcome instanceof Outcome.Held held && held.onlyThisWay()) {
            told.add(way.code() + ": " + held.reason());
            worthWaitingFor = worthWaitingFor == null ? held : worthWaitingFor;
        } else {
            return false;
        }
        return true;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** What becomes of it when every way is shut: it waits for one that may open, else it is left out or refused. */
    Outcome outcome() {
        if (worthWaitingFor != null) {
            return worthWaitingFor;
        }
        return withheld != null ? withheld : new Outcome.Rejected(told());
    }

    /** All of them; a single one without its way, which the reader knows. */
    private String told() {
        return told.size() == 1 ? told.get(0).substring(told.get(0).indexOf(": ") + 2) : String.join(" | ", told);
    }

    /** The outcome of the way that was taken in the end, with what was passed over before. */
    Outcome notedOn(Outcome outcome) {
        if (told.isEmpty() || !(outcome instanceof Outcome.Accepted accepted)) {
            return outcome;
        }
        String passedOver = Stream.concat(told.stream(), Stream.ofNullable(accepted.passedOver()))
                .collect(Collectors.joining(" | "));
        return new Outcome.Accepted(accepted.reference(), accepted.way(), passedOver);
    }
}
