package org.dutybell.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        add(place, at, new Mention(obligation, chance, false));
    }

    /**
     * The same for what makes the message call its reader.
     *
     * @param chance that the obligation is open then, from 0 to 1
     */
    void addCalling(Destination place, Instant at, PlannedObligation obligation, double chance) {
        add(place, at, new Mention(obligation, chance, true));
    }

    private void add(Destination place, Instant at, Mention mention) {
        mentions.computeIfAbsent(new Occasion(place, at), none -> new ArrayList<>())
                .add(mention);
    }

    /** Gives what is to be expected at each occasion. */
    void forEach(Consumer<Expected> taker) {
        mentions.forEach((occasion, mentioned) -> {
            double messages = messages(mentioned);
            double calling = Math.min(messages, calling(mentioned));
            taker.accept(new Expected(occasion.place(), occasion.at(), messages - calling, calling));
        });
    }

    /** The chance that something of it calls. */
    private static double calling(List<Mention> mentioned) {
        return 1
                - mentioned.stream()
                        .filter(Mention::calling)
                        .mapToDouble(mention -> 1 - mention.chance())
                        .reduce(1, (one, other) -> one * other);
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

    /**
     * The number of messages to expect at a place at an instant.
     *
     * @param routine those that call nobody
     * @param calling the others
     */
    record Expected(Destination place, Instant at, double routine, double calling) {

        double messages() {
            return routine + calling;
        }
    }

    private record Occasion(Destination place, Instant at) {}

    private record Mention(PlannedObligation obligation, double chance, boolean calling) {

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
