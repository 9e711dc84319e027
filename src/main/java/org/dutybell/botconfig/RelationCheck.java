package org.dutybell.botconfig;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.organisation.UnitKind;

/** Who hears at a step is a relation to the post that owes; people change, relations stay. */
final class RelationCheck {

    private static final Pattern RELATION = Pattern.compile("in-charge|(own|assigned-office|bureau|chat)\\.[a-z0-9-]+");
    private static final String ALLOWED = "own.ROLE, assigned-office.ROLE, in-charge, bureau.ROLE or chat.CODE";

    private final List<ConfigNode> people;
    private final OrganisationIndex index;
    private final Findings findings;

    RelationCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.people = files.node(ConfigKind.PEOPLE).items("people");
        this.index = index;
        this.findings = findings;
    }

    void check(ConfigNode target) {
        String text = target.text();
        if (isPerson(text)) {
            findings.add(
                    target,
                    "'" + text + "' is a person",
                    ALLOWED + ": a relation, so that it still holds when another person takes the post");
        } else if (!RELATION.matcher(text).matches()) {
            findings.add(target, "'" + text + "' as who hears", ALLOWED);
        } else if (index.known()) {
            named(target, text);
        }
    }

    private boolean isPerson(String text) {
        return people.stream()
                .flatMap(person -> Stream.of(person.text("code"), person.text("name")))
                .anyMatch(text::equals);
    }

    private void named(ConfigNode target, String text) {
        String name = text.substring(text.indexOf('.') + 1);
        switch (text.substring(0, Math.max(0, text.indexOf('.')))) {
            case "own" -> known(target, "role", name, "a role of organisation.yaml", index.roles());
            case "assigned-office" ->
                known(target, "role", name, "a role in an office", index.rolesIn(UnitKind.OFFICE));
            case "bureau" -> known(target, "role", name, "a role outside schools", index.rolesOutsideSchools());
            case "chat" -> known(target, "chat", name, "a chat of organisation.yaml", index.chatCodes());
            default -> {
                // in-charge names nothing
            }
        }
    }

    private void known(ConfigNode at, String kind, String name, String what, Collection<String> names) {
        if (!names.contains(name)) {
            findings.add(at, "unknown " + kind + " '" + name + "'", Names.allowed(name, what, names));
        }
    }
}
