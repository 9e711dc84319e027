package org.dutybell.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.PlannedObligation;

/**
 * What one place hears at one instant is one message, or more when it has more lines than a message takes. A message goes
 * out when at least one of its obligations is still open then.
 */
final class Together {

    private final int mostLines;
    private final Map<Occasion, List<Mention>> mentions = new LinkedHashMap<>();

    /** @param mostLines lines of one message */
    Together(int mostLines) {
        this.mostLines = mostLines;
    }

    /** @param chance that the obligation is open then, from 0 to 1 */
    void add(Destination place, Instant at, PlannedObligation obligation, double chance) {
        mentions.computeIfAbsent(new Occasion(place, at), none -> new ArrayList<>())
                .add(new Mention(obligation, chance));
    }

    /** Gives each occasion with the number of messages to expect. */
    void forEach(ObjDoubleConsumer<Occasion> taker) {
        mentions.forEach((occasion, mentioned) -> taker.accept(occasion, messages(mentioned)));
    }

    private double messages(List<Mention> mentioned) {
        List<Double> lines = lines(mentioned);
        double messages = 0;
        for (int start = 0; start < lines.size(); start += Math.min(mostLines, lines.size())) {
            int end = start + Math.min(mostLines, lines.size() - start);
            messages += 1 - lines.subList(start, end).stream().reduce(1.0, (one, other) -> one * other);
        }
        return messages;
    }

    /** For each line, the most urgent first, the chance that nothing of it is open. */
    private static List<Double> lines(List<Mention> mentioned) {
        Map<String, Double> closed = new LinkedHashMap<>();
        mentioned.stream()
                .sorted(Comparator.comparing(
                        mention -> mention.obligation().window().due()))
                .forEach(mention -> closed.merge(mention.line(), 1 - mention.chance(), (one, other) -> one * other));
        return List.copyOf(closed.values());
    }

    /** A place and an instant. */
    record Occasion(Destination place, Instant at) {}

    private record Mention(PlannedObligation obligation, double chance) {

        /** Targets of one coverage duty share a line. */
        String line() {
            return String.join(
                    "/",
                    obligation.duty().code(),
                    obligation.holder().code(),
                    obligation.window().period().code());
        }
    }
}
