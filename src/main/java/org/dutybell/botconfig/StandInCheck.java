package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.organisation.Rotation;

/** Deputies, rotations, absences and delegations: what they name exists, and no deputy comes round to the post again. */
final class StandInCheck {

    private final ConfigNode people;
    private final List<String> duties;
    private final List<String> personCodes;
    private final OrganisationIndex index;
    private final Findings findings;

    StandInCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.people = files.node(ConfigKind.PEOPLE);
        this.duties = files.node(ConfigKind.DUTIES).items("duties").stream()
                .map(duty -> duty.text("code"))
                .toList();
        this.personCodes = people.items("people").stream()
                .map(person -> person.text("code"))
                .toList();
        this.index = index;
        this.findings = findings;
    }

    void run() {
        index.posts().forEach(this::deputy);
        index.posts().forEach(this::rotation);
        people.items("absences").forEach(this::absence);
        people.items("delegations").forEach(this::delegation);
        circles();
    }

    private void deputy(OrganisationIndex.PostEntry post) {
        ConfigNode deputy = post.node().get("deputy");
        if (deputy.text().contains("/")) {
            post(deputy);
        } else {
            person(deputy);
        }
    }

    private void rotation(OrganisationIndex.PostEntry post) {
        ConfigNode rotation = post.node().get("rotation");
        rotation.items("people").forEach(this::person);
        Dates.real(rotation.get("from"), findings);
        Optional<LocalDate> from = rotation.get("from").date();
        if (from.isPresent() && Rotation.Turn.parse(rotation.text("turn")).isPresent()) {
            heldBeside(post, from.get())
                    .ifPresent(held -> findings.add(
                            rotation,
                            post.code() + " changes hands in turn and is held in people.yaml (line " + held.line()
                                    + ") as well",
                            "one of the two: end the holding before " + from.get() + ", or leave the rotation out"));
        }
    }

    private Optional<ConfigNode> heldBeside(OrganisationIndex.PostEntry post, LocalDate from) {
        return people.items("people").stream()
                .flatMap(person -> person.items("posts").stream())
                .filter(held -> held.text("post").equals(post.code()))
                .filter(held -> !held.get("to").date().orElse(LocalDate.MAX).isBefore(from))
                .findFirst();
    }

    private void absence(ConfigNode absence) {
        person(absence.get("person"));
        Dates.span(absence, findings);
    }

    private void delegation(ConfigNode delegation) {
        post(delegation.get("post"));
        person(delegation.get("person"));
        Dates.span(delegation, findings);
        delegation.items("duties").forEach(duty -> known(duty, "duty", "a duty of duties.yaml", duties));
    }

    private void post(ConfigNode post) {
        if (index.distinct()) {
            known(post, "post", "a post of organisation.yaml", index.postCodes());
        }
    }

    private void person(ConfigNode person) {
        known(person, "person", "a person of people.yaml", personCodes);
    }

    /** When the other file could not be read, nothing is said about references into it. */
    private void known(ConfigNode at, String kind, String what, List<String> names) {
        if (!at.text().isEmpty() && !names.isEmpty() && !names.contains(at.text())) {
            findings.add(at, "unknown " + kind + " '" + at.text() + "'", Names.allowed(at.text(), what, names));
        }
    }

    private void circles() {
        Map<String, OrganisationIndex.PostEntry> posts = new HashMap<>();
        index.posts().forEach(post -> posts.putIfAbsent(post.code(), post));
        for (OrganisationIndex.PostEntry post : index.posts()) {
            List<String> way = way(post, posts);
            boolean first = way.stream().noneMatch(code -> code.compareTo(post.code()) < 0);
            if (way.size() > 1 && way.get(way.size() - 1).equals(post.code()) && first) {
                findings.add(
                        post.node().get("deputy"),
                        "the deputies go in a circle: " + String.join(" → ", way),
                        "a last deputy who is no post on the way, such as a person");
            }
        }
    }

    /** From the post along the deputies until it ends or a post comes again. */
    private static List<String> way(OrganisationIndex.PostEntry post, Map<String, OrganisationIndex.PostEntry> posts) {
        List<String> way = new ArrayList<>(List.of(post.code()));
        OrganisationIndex.PostEntry next = posts.get(post.node().text("deputy"));
        while (next != null && !way.contains(next.code())) {
            way.add(next.code());
            next = posts.get(next.node().text("deputy"));
        }
        if (next != null) {
            way.add(next.code());
        }
        return way;
    }
}
