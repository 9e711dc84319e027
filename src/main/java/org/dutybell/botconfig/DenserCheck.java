package org.dutybell.botconfig;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.calendar.DenserRule;
import org.dutybell.calendar.Firings;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.Within;

/** A denser rhythm: it can be clipped to a few days, and together with its duty it makes windows. */
final class DenserCheck {

    private static final Set<String> FOR_CRON = Set.of("cron", "within");

    private final Findings findings;

    DenserCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Checks it.
     *
     * @param node {@code denser} of a duty, or a rule of a sensitive period with a rhythm
     * @param duty the duty it is about
     */
    void check(ConfigNode node, ConfigNode duty) {
        ConfigNode written = node.get("rhythm");
        Optional<Rhythm> rhythm = Rhythm.parse(written.text()).filter(DenserRule.RHYTHMS::contains);
        if (rhythm.isPresent()) {
            keys(node, rhythm.get());
            opening(node, duty, rhythm.get());
        } else if (!written.text().isEmpty()) {
            findings.add(written, "denser rhythm '" + written.text() + "'", "one of " + DenserRule.allowed());
        }
    }

    private void keys(ConfigNode node, Rhythm rhythm) {
        if (rhythm != Rhythm.CRON) {
            FOR_CRON.stream()
                    .sorted()
                    .map(node::get)
                    .filter(ConfigNode::exists)
                    .forEach(key ->
                            findings.add(key, "a key for rhythm cron", "nothing here: the rhythm is " + rhythm.code()));
            return;
        }
        String cron = node.text("cron");
        Optional<String> problem = cron.isEmpty() ? Optional.of("is not given") : Firings.problem(cron);
        problem.ifPresent(what -> findings.add(node.get("cron"), "cron '" + cron + "' " + what, Firings.ALLOWED));
        ConfigNode within = node.get("within");
        if (!within.text().isEmpty() && Within.parse(within.text()).isEmpty()) {
            findings.add(within, "within is '" + within.text() + "'", Within.ALLOWED);
        }
    }

    /** A window of a single day must be due after it opens. */
    private void opening(ConfigNode node, ConfigNode duty, Rhythm rhythm) {
        String opens = node.text("opens-at", duty.text("opens-at"));
        String due = node.text("due-at", duty.text("due-at"));
        if (rhythm != Rhythm.CRON && opens.isEmpty()) {
            findings.add(
                    node.get("opens-at"),
                    "rhythm " + rhythm.code() + " without 'opens-at'",
                    "a time of day \"HH:MM\", such as \"08:30\"");
        }
        if (rhythm != Rhythm.CRON
                && Stream.of(opens, due).allMatch(time -> Times.time(time).isPresent())
                && due.compareTo(opens) <= 0) {
            findings.add(
                    node.get(node.get("due-at").exists() ? "due-at" : "opens-at"),
                    "due-at " + due + " is not after opens-at " + opens,
                    "a later time of day");
        }
    }
}
