package org.dutybell.botconfig;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Location;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Rotation;
import org.dutybell.organisation.SupervisingLine;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/** From organisation.yaml and people.yaml to the roster. */
final class RosterBinding {

    private static final Pattern FILLING = Pattern.compile("[\\s-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=\\d{11}$))");

    private RosterBinding() {}

    static Roster bind(ConfigNode organisation, ConfigNode people) {
        List<ConfigNode> units = organisation.items("units");
        List<ConfigNode> persons = people.items("people");
        return new Roster(
                units.stream().map(RosterBinding::unit).toList(),
                units.stream().flatMap(RosterBinding::posts).toList(),
                persons.stream().map(RosterBinding::person).toList(),
                persons.stream().flatMap(RosterBinding::holdings).toList(),
                organisation.items("chats").stream().map(RosterBinding::chat).toList(),
                organisation.items("supervision").stream()
                        .map(RosterBinding::line)
                        .toList(),
                people.items("absences").stream().map(RosterBinding::absence).toList(),
                people.items("delegations").stream()
                        .map(RosterBinding::delegation)
                        .toList());
    }

    /** The full code of a post: its unit and its own code, which is its role when it has none. */
    static String postCode(ConfigNode unit, ConfigNode post) {
        return unit.text("code") + "/" + post.text("code", post.text("role"));
    }

    /** A mobile number without blanks, hyphens and the country's prefix. */
    static String mobile(String written) {
        return COUNTRY.matcher(FILLING.matcher(written).replaceAll("")).replaceFirst("");
    }

    private static Unit unit(ConfigNode node) {
        return new Unit(
                node.text("code"),
                node.text("name"),
                UnitKind.parse(node.text("kind")).orElseThrow(),
                node.number("pupils", 0),
                node.flag("buses"),
                optional(node.text("in-charge")),
                node.texts("assigned-schools"),
                node.texts("business-schools"),
                location(node.get("location")));
    }

    private static @Nullable Location location(ConfigNode node) {
        return Location.parse(node.text()).orElse(null);
    }

    private static Stream<Post> posts(ConfigNode unit) {
        return unit.items("posts").stream()
                .map(post -> new Post(
                        postCode(unit, post),
                        unit.text("code"),
                        post.text("role"),
                        post.text("title"),
                        reach(unit, post),
                        optional(post.text("deputy")),
                        rotation(post.get("rotation"))));
    }

    private static @Nullable Rotation rotation(ConfigNode node) {
        return node.exists()
                ? new Rotation(
                        node.texts("people"),
                        Rotation.Turn.parse(node.text("turn")).orElseThrow(),
                        node.get("from").date().orElseThrow())
                : null;
    }

    private static Absence absence(ConfigNode node) {
        return new Absence(
                node.text("person"),
                node.get("from").date().orElseThrow(),
                node.get("to").date().orElseThrow(),
                node.text("reason"));
    }

    private static Delegation delegation(ConfigNode node) {
        return new Delegation(
                node.text("post"),
                node.text("person"),
                node.texts("duties"),
                node.get("from").date().orElseThrow(),
                node.get("to").date().orElseThrow(),
                node.text("reason"),
                node.text("decided-by"));
    }

    /** Leaders are reminded in private, everybody else in the unit's group, unless the post says otherwise. */
    private static Reach reach(ConfigNode unit, ConfigNode post) {
        boolean leader = unit.text("kind").equals(UnitKind.LEADERSHIP.code());
        String written = post.text("reach", leader ? "private" : "group");
        return Reach.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private static Person person(ConfigNode node) {
        return new Person(
                node.text("code"),
                node.text("name"),
                optional(mobile(node.text("mobile"))),
                optional(node.text("dingtalk-user-id")),
                optional(node.text("dingtalk-union-id")),
                optional(node.text("email")));
    }

    private static Stream<Holding> holdings(ConfigNode person) {
        return person.items("posts").stream()
                .map(held -> new Holding(
                        held.text("post"),
                        person.text("code"),
                        held.get("from").date().orElseThrow(),
                        held.get("to").date().orElse(null)));
    }

    private static Chat chat(ConfigNode node) {
        return new Chat(
                node.text("code"), node.text("unit"), node.text("name"), optional(node.text("conversation-id")));
    }

    private static SupervisingLine line(ConfigNode node) {
        return new SupervisingLine(
                node.text("role"),
                node.items("levels").stream()
                        .map(level ->
                                level.items().stream().map(ConfigNode::text).toList())
                        .toList());
    }

    private static @Nullable String optional(String text) {
        return text.isEmpty() ? null : text;
    }
}
