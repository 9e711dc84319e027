package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People: each once, reachable under a number of their own, and one holder a post at a time. */
final class PeopleCheck {

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final List<ConfigNode> people;
    private final OrganisationIndex index;
    private final Findings findings;

    PeopleCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.people = files.node(ConfigKind.PEOPLE).items("people");
        this.index = index;
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(people, "code", findings);
        CrossChecks.unique(people, "dingtalk-user-id", findings);
        CrossChecks.unique(people, "dingtalk-union-id", findings);
        mobiles();
        people.stream().flatMap(person -> person.items("posts").stream()).forEach(this::holding);
        overlaps();
    }

    private void mobiles() {
        Map<String, ConfigNode> owners = new HashMap<>();
        for (ConfigNode person : people) {
            ConfigNode mobile = person.get("mobile");
            String number = RosterBinding.mobile(mobile.text());
            if (!mobile.text().isEmpty()) {
                mobile(person, mobile, owners.putIfAbsent(number, person), number);
            }
        }
    }

    private void mobile(ConfigNode person, ConfigNode mobile, @Nullable ConfigNode owner, String number) {
        if (!MOBILE.matcher(number).matches()) {
            findings.add(mobile, "mobile '" + mobile.text() + "'", "eleven digits beginning with 1");
        } else if (owner != null) {
            findings.add(
                    mobile,
                    "mobile " + number + " of " + person.text("name") + " belongs to " + owner.text("name") + " (line "
                            + owner.get("mobile").line() + ") already",
                    "one person a number");
        }
    }

    private void holding(ConfigNode held) {
        ConfigNode post = held.get("post");
        if (index.distinct() && !post.text().isEmpty() && !index.hasPost(post.text())) {
            findings.add(
                    post,
                    "unknown post '" + post.text() + "'",
                    Names.allowed(post.text(), "a post of organisation.yaml", index.postCodes()));
        }
        Dates.span(held, findings);
    }

    private void overlaps() {
        Map<String, List<Held>> byPost = people.stream()
                .flatMap(person -> person.items("posts").stream().map(node -> Held.of(person, node)))
                .filter(held -> !held.post().isEmpty())
                .collect(Collectors.groupingBy(Held::post));
        byPost.values().forEach(this::overlaps);
    }

    private void overlaps(List<Held> holdings) {
        for (int i = 1; i < holdings.size(); i++) {
            Held later = holdings.get(i);
            holdings.subList(0, i).stream()
                    .filter(later::overlaps)
                    .findFirst()
                    .ifPresent(earlier -> findings.add(
                            later.node(),
                            later.post() + " is held by " + later.name() + " while " + earlier.name()
                                    + " holds it (line " + earlier.node().line() + ")",
                            "one holder at a time: end the earlier holding with 'to'"));
        }
    }

    /** A holding with open ends as the first and last day there can be. */
    private record Held(ConfigNode node, String post, String name, LocalDate from, LocalDate to) {

        static Held of(ConfigNode person, ConfigNode node) {
            return new Held(
                    node,
                    node.text("post"),
                    person.text("name"),
                    node.get("from").date().orElse(LocalDate.MAX),
                    node.get("to").date().orElse(LocalDate.MAX));
        }

        boolean overlaps(Held other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }
}
