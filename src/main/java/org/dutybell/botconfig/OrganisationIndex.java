package org.dutybell.botconfig;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.organisation.UnitKind;

/** Finds units, posts and roles by name in organisation.yaml, even when parts of it are wrong. */
final class OrganisationIndex {

    private final ConfigNode root;
    private final List<ConfigNode> units;
    private final List<PostEntry> posts;
    private final boolean distinct;

    OrganisationIndex(ConfigNode root) {
        this.root = root;
        this.units = root.items("units");
        this.posts = units.stream()
                .flatMap(unit -> unit.items("posts").stream().map(post -> new PostEntry(unit, post)))
                .toList();
        this.distinct = known() && isDistinct(unitCodes()) && isDistinct(postCodes());
    }

    /** Whether organisation.yaml could be read at all; otherwise nothing is said about references into it. */
    boolean known() {
        return root.exists();
    }

    /**
     * Whether references to units and posts can be judged. With a code given twice another one is likely to be missing,
     * and the places that name it would only repeat the one mistake.
     */
    boolean distinct() {
        return distinct;
    }

    private static boolean isDistinct(List<String> codes) {
        return codes.stream().distinct().count() == codes.size();
    }

    ConfigNode root() {
        return root;
    }

    List<ConfigNode> units() {
        return units;
    }

    List<PostEntry> posts() {
        return posts;
    }

    Optional<ConfigNode> unit(String code) {
        return units.stream().filter(unit -> unit.text("code").equals(code)).findFirst();
    }

    boolean hasPost(String code) {
        return posts.stream().anyMatch(post -> post.code().equals(code));
    }

    List<String> unitCodes() {
        return units.stream().map(unit -> unit.text("code")).toList();
    }

    List<String> schoolCodes() {
        return units.stream()
                .filter(unit -> is(unit, UnitKind.SCHOOL))
                .map(unit -> unit.text("code"))
                .toList();
    }

    List<String> postCodes() {
        return posts.stream().map(PostEntry::code).toList();
    }

    List<String> roles() {
        return posts.stream().map(PostEntry::role).distinct().toList();
    }

    List<String> rolesIn(UnitKind kind) {
        return posts.stream()
                .filter(post -> is(post.unit(), kind))
                .map(PostEntry::role)
                .distinct()
                .toList();
    }

    List<String> rolesOutsideSchools() {
        return posts.stream()
                .filter(post -> !is(post.unit(), UnitKind.SCHOOL))
                .map(PostEntry::role)
                .distinct()
                .toList();
    }

    List<String> chatCodes() {
        return root.items("chats").stream().map(chat -> chat.text("code")).toList();
    }

    /** The roles that have a supervising line. */
    List<String> supervisedRoles() {
        return root.items("supervision").stream().map(line -> line.text("role")).toList();
    }

    Stream<PostEntry> withRole(String role) {
        return posts.stream().filter(post -> post.role().equals(role));
    }

    static boolean is(ConfigNode unit, UnitKind kind) {
        return unit.text("kind").equals(kind.code());
    }

    /** A post and the unit it stands in. */
    record PostEntry(ConfigNode unit, ConfigNode node) {

        String code() {
            return RosterBinding.postCode(unit, node);
        }

        String role() {
            return node.text("role");
        }
    }
}
