package org.dutybell.sandbox.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Reads the stored organisation as the address book of DingTalk: who is there today and sits in which group. */
public class Directory {

    private static final String UNBOUND = "cidSandboxUnbound==";

    private final Organisation organisation;
    private final Clock clock;
    private final Surprises surprises = new Surprises();

    Directory(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What has changed in DingTalk without the stored organisation knowing. */
    public Surprises surprises() {
        return surprises;
    }

    /** The people bound to DingTalk, two who are not in the roster, and the groups whose conversation id is known. */
    public Community today() {
        Roster roster = organisation.roster();
        LocalDate day = LocalDate.now(clock);
        List<SandboxUser> people = roster.people().stream()
                .filter(person -> person.dingtalkUserId() != null)
                .map(person -> user(roster, person, day))
                .toList();
        List<Conversation> groups = surprises.with(roster.chats().stream()
                .filter(chat -> chat.conversationId() != null)
                .map(chat -> group(roster, chat, day))
                .toList());
        List<SandboxUser> everybody = Stream.concat(
                        people.stream(), Stream.of(SandboxUser.NEWCOMER, SandboxUser.PASSER_BY))
                .toList();
        return new Community(
                everybody,
                Stream.concat(groups.stream(), unbound(groups, everybody)).toList());
    }

    /** A group that the roster does not know until the bot is told there whose it is. */
    private static Stream<Conversation> unbound(List<Conversation> groups, List<SandboxUser> everybody) {
        return groups.stream().anyMatch(group -> group.id().equals(UNBOUND))
                ? Stream.empty()
                : Stream.of(new Conversation(
                        UNBOUND,
                        "sandbox-unbound",
                        "新建的群（还没绑定）",
                        everybody.stream().map(SandboxUser::userId).toList()));
    }

    private SandboxUser user(Roster roster, Person person, LocalDate day) {
        String posts = roster.postsOf(person.code(), day).stream()
                .map(post -> roster.unit(post.unit()).map(Unit::name).orElse(post.unit()) + " " + post.title())
                .collect(Collectors.joining("、"));
        String userId = Objects.requireNonNull(person.dingtalkUserId());
        String unionId = Objects.requireNonNullElse(person.dingtalkUnionId(), "union-" + userId);
        return new SandboxUser(surprises.now(userId), person.name(), posts, person.mobile(), false, unionId);
    }

    private Conversation group(Roster roster, Chat chat, LocalDate day) {
        Stream<String> holders = roster.posts().stream()
                .filter(post -> sitsIn(roster, chat, post))
                .flatMap(post -> roster.holderOf(post.code(), day).stream())
                .map(Person::dingtalkUserId)
                .filter(Objects::nonNull)
                .map(surprises::now);
        List<String> members = Stream.concat(
                        holders, Stream.of(SandboxUser.NEWCOMER.userId(), SandboxUser.PASSER_BY.userId()))
                .distinct()
                .toList();
        return new Conversation(Objects.requireNonNull(chat.conversationId()), chat.code(), chat.name(), members);
    }

    /** Everybody of the chat's unit; with the leaders also the head of the safety office, who works for them. */
    private static boolean sitsIn(Roster roster, Chat chat, Post post) {
        return post.unit().equals(chat.unit())
                || (isA(roster, chat.unit(), UnitKind.LEADERSHIP)
                        && isA(roster, post.unit(), UnitKind.SAFETY_OFFICE)
                        && post.role().endsWith("head"));
    }

    private static boolean isA(Roster roster, String unit, UnitKind kind) {
        return roster.unit(unit).filter(found -> found.kind() == kind).isPresent();
    }
}
