package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EscalationPolicy.From;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.dutybell.obligation.PlannedObligation;
import org.jspecify.annotations.Nullable;

/** The escalation steps of an obligation that nobody acknowledges and nobody does, timer by timer. */
final class EscalatedTimes {

    private final Hearers hearers;
    private final RemindedTimes reminded;
    private final ZoneId zone;

    EscalatedTimes(Hearers hearers, RemindedTimes reminded, ZoneId zone) {
        this.hearers = hearers;
        this.reminded = reminded;
        this.zone = zone;
    }

    Stream<Happening> of(PlannedObligation obligation) {
        EscalationPolicy policy = obligation.duty().escalation();
        Instant missed = obligation.missedAt();
        List<Happening> all = new ArrayList<>();
        Unanswered unanswered = policy.unanswered();
        if (unanswered != null) {
            Instant since = since(obligation, unanswered.from());
            new Timer(obligation, "not acknowledged", "not acknowledged since ", since, missed)
                    .run(unanswered.steps(), all);
        }
        new Timer(obligation, "not done", "missed at ", missed, null).run(policy.steps(), all);
        return all.stream();
    }

    private Instant since(PlannedObligation obligation, From from) {
        Instant opens = obligation.window().opens();
        return from == From.REMINDER ? reminded.first(obligation).orElse(opens) : opens;
    }

    /** One timer: a step at which nobody hears takes no time, the next one follows at once. */
    private final class Timer {

        private final PlannedObligation obligation;
        private final String name;
        private final String cause;
        private final Instant since;
        private final @Nullable Instant until;
        private final Set<String> told = new HashSet<>();

        /** @param until when it is overtaken by the other timer; null for the other one */
        Timer(PlannedObligation obligation, String name, String cause, Instant since, @Nullable Instant until) {
            this.obligation = obligation;
            this.name = name;
            this.cause = cause + IsoTime.of(since, zone);
            this.since = since;
            this.until = until;
        }

        void run(List<Step> steps, List<Happening> all) {
            Instant emptyStep = null;
            for (int i = 0; i < steps.size(); i++) {
                Instant at = emptyStep == null ? since.plus(steps.get(i).after()) : emptyStep;
                if (until != null && !at.isBefore(until)) {
                    return;
                }
                List<Hearer> heard = hearers.escalated(obligation, steps.get(i), told, at);
                String what = "step " + (i + 1) + " of " + steps.size();
                String then = i + 1 == steps.size() ? "; it was the last step" : "; the next step follows at once";
                all.addAll(rows(at, what, steps.get(i), heard, then));
                heard.forEach(hearer -> told.add(hearer.place()));
                emptyStep = heard.isEmpty() ? at : null;
            }
            if (told.isEmpty() && emptyStep != null) {
                all.add(row(emptyStep, "unheard", "admins", "nobody of its chain heard"));
            }
        }

        /** @param then what follows when nobody hears */
        private List<Happening> rows(Instant at, String what, Step step, List<Hearer> heard, String then) {
            if (heard.isEmpty()) {
                String why = asked(step) + ": nobody who does not owe it or know already" + then;
                return List.of(row(at, what, Hearer.NOBODY, why));
            }
            return heard.stream()
                    .map(hearer -> row(at, what, hearer.place(), asked(step) + ", " + hearer.as()))
                    .toList();
        }

        private Happening row(Instant at, String what, String to, String why) {
            return new Happening(
                    at, Sort.ESCALATION, "escalation/" + what + "/" + name, obligation, to, cause + "; " + why);
        }

        private String asked(Step step) {
            return step.to().isEmpty()
                    ? "level " + step.level() + " of its supervising line"
                    : String.join(" + ", step.to());
        }
    }
}
