package org.dutybell.dingtalk.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Way;

/** The ways that refused a message, and why. */
final class Refusals {

    private final List<String> told = new ArrayList<>();

    void add(Way way, String reason) {
        told.add(way.code() + ": " + reason);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** All of them; a single one without its way, which the reader knows. */
    String told() {
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
