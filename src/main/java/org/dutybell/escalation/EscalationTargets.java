package org.dutybell.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;

/** Who hears at a step, and who would and does not: the holder, who knows already, who cannot be reached, a vacant post. */
final class EscalationTargets {

    static final String IS_THE_HOLDER = "they owe it themselves";
    static final String KNOWS_ALREADY = "they heard at an earlier step";
    static final String CANNOT_BE_REACHED = "DingTalk does not know them";
    static final String VACANT = "nobody holds this post";

    private final Roster roster;
    private final LocalDate today;

    EscalationTargets(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    /**
     * The people and chats that hear; for a post whoever acts for it today.
     *
     * @param alreadyTold who heard at an earlier step; they, the holder and who acts for the holder are left out
     */
    Found at(ObligationView obligation, Step step, Set<Destination> alreadyTold) {
        Optional<Level> level = roster.post(obligation.post()).flatMap(post -> level(post, step));
        Collector found = new Collector(obligation, alreadyTold);
        level.ifPresent(heard -> {
            heard.posts().forEach(found::post);
            heard.chats().forEach(chat -> found.destination(new Destination.ToChat(chat.code()), chat.code()));
        });
        return new Found(List.copyOf(found.posts), List.copyOf(found.hears), List.copyOf(found.skipped));
    }

    private Optional<Level> level(Post post, Step step) {
        if (!step.to().isEmpty()) {
            return Optional.of(roster.told(post, step.to()));
        }
        List<Level> line = roster.lineOf(post);
        return step.level() >= 1 && step.level() <= line.size()
                ? Optional.of(line.get(step.level() - 1))
                : Optional.empty();
    }

    /**
     * Whom a step names.
     *
     * @param posts codes of the posts it names, vacant ones too
     * @param hears in the order of the line
     */
    record Found(List<String> posts, List<Destination> hears, List<Skipped> skipped) {}

    /**
     * Somebody who does not hear.
     *
     * @param code of the person, chat or vacant post
     */
    record Skipped(String code, String reason) {}

    private final class Collector {

        private final Set<String> posts = new LinkedHashSet<>();
        private final Set<Destination> hears = new LinkedHashSet<>();
        private final Set<Skipped> skipped = new LinkedHashSet<>();
        private final Acting owing;
        private final Set<Destination> alreadyTold;

        Collector(ObligationView obligation, Set<Destination> alreadyTold) {
            this.owing =
                    roster.actingFor(obligation.post(), today, obligation.duty().code());
            this.alreadyTold = alreadyTold;
        }

        void post(Post post) {
            posts.add(post.code());
            roster.actingFor(post.code(), today)
                    .who()
                    .ifPresentOrElse(this::person, () -> skipped.add(new Skipped(post.code(), VACANT)));
        }

        private void person(Person person) {
            if (owing.who().equals(Optional.of(person)) || owing.inPlaceOf().equals(Optional.of(person))) {
                skipped.add(new Skipped(person.code(), IS_THE_HOLDER));
            } else if (person.dingtalkUserId() == null) {
                skipped.add(new Skipped(person.code(), CANNOT_BE_REACHED));
            } else {
                destination(new Destination.ToPerson(person.code()), person.code());
            }
        }

        void destination(Destination destination, String code) {
            if (alreadyTold.contains(destination)) {
                skipped.add(new Skipped(code, KNOWS_ALREADY));
            } else {
                hears.add(destination);
            }
        }
    }

    /** The steps that reach somebody, counted from those that are left: the last of them is the last that is heard. */
    int lastHeard(ObligationView obligation, List<Step> steps, int from, Set<Destination> told) {
        Set<Destination> all = new LinkedHashSet<>(told);
        int last = from;
        for (int index = from; index < steps.size(); index++) {
            List<Destination> hears =
                    new ArrayList<>(at(obligation, steps.get(index), all).hears());
            last = hears.isEmpty() ? last : index;
            all.addAll(hears);
        }
        return last;
    }
}
