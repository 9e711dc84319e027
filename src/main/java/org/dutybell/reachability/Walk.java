package org.dutybell.reachability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Roster.Level;
import org.dutybell.reachability.Gap.Kind;

/** Walks every post that owes something, and every level above it, for each of some days; pure. */
final class Walk {

    /** As long as the column is. */
    private static final int LONGEST_DETAIL = 500;

    private final Roster roster;
    private final Collection<Post> owing;
    private final Set<String> notShown;
    private final List<LocalDate> days;
    private final Map<List<Object>, Gap> gaps = new LinkedHashMap<>();
    private final Map<Person, Set<String>> heard = new LinkedHashMap<>();
    private final Map<Person, LocalDate> since = new LinkedHashMap<>();

    /**
     * @param owing posts that owe a duty or prepare one
     * @param notShown codes of people whom DingTalk does not show
     * @param days in their order
     */
    Walk(Roster roster, Collection<Post> owing, Set<String> notShown, List<LocalDate> days) {
        this.roster = roster;
        this.owing = new LinkedHashSet<>(owing);
        this.notShown = notShown;
        this.days = days;
    }

    /** What was found, the earliest first. */
    List<Gap> gaps() {
        days.forEach(day -> owing.forEach(post -> post(post, day)));
        owing.forEach(this::chat);
        owing.forEach(this::loop);
        people();
        return gaps.values().stream()
                .sorted(Comparator.comparing(Gap::from).thenComparing(Gap::kind))
                .toList();
    }

    private void post(Post post, LocalDate day) {
        Acting acting = roster.actingFor(post.code(), day);
        acting.who().ifPresent(person -> hears(person, post, day));
        if (acting.as() == Acting.As.NOBODY) {
            Person away = acting.holder();
            found(away == null ? Kind.VACANT : Kind.AWAY, post.code(), away == null ? "" : away.code(), day);
        }
        line(post, acting, day);
    }

    private void line(Post post, Acting acting, LocalDate day) {
        List<Level> line = roster.lineOf(post);
        boolean anybody = false;
        for (int i = 0; i < line.size(); i++) {
            List<Person> people = actingAt(line.get(i), day);
            boolean reached = !line.get(i).chats().isEmpty()
                    || people.stream().anyMatch(person -> person.dingtalkUserId() != null);
            if (!reached) {
                found(Kind.LEVEL_EMPTY, post.code(), String.valueOf(i + 1), day);
            }
            anybody |= !line.get(i).chats().isEmpty()
                    || people.stream()
                            .anyMatch(person -> person.dingtalkUserId() != null && !person.equals(acting.person()));
        }
        if (!anybody) {
            found(Kind.LINE_EMPTY, post.code(), "", day);
        }
    }

    private List<Person> actingAt(Level level, LocalDate day) {
        List<Person> people = new ArrayList<>();
        for (Post post : level.posts()) {
            roster.actingFor(post.code(), day).who().ifPresent(person -> {
                hears(person, post, day);
                people.add(person);
            });
        }
        level.chats().forEach(chat -> bound(chat, day));
        return people;
    }

    private void hears(Person person, Post post, LocalDate day) {
        since.putIfAbsent(person, day);
        heard.computeIfAbsent(person, none -> new TreeSet<>()).add(post.code());
    }

    private void people() {
        heard.forEach((person, posts) -> {
            LocalDate day = since.getOrDefault(person, days.get(0));
            if (person.dingtalkUserId() == null) {
                found(Kind.UNBOUND, person.code(), joined(posts), day);
            } else if (notShown.contains(person.code())) {
                found(Kind.NOT_SHOWN, person.code(), joined(posts), day);
            }
        });
    }

    private void chat(Post post) {
        if (post.reach() == Reach.GROUP) {
            roster.chatOf(post.unit())
                    .ifPresentOrElse(
                            chat -> bound(chat, days.get(0)), () -> found(Kind.NO_CHAT, post.unit(), "", days.get(0)));
        }
    }

    private void bound(Chat chat, LocalDate day) {
        if (chat.conversationId() == null) {
            found(Kind.CHAT_UNBOUND, chat.code(), "", day);
        }
    }

    private void loop(Post post) {
        List<String> way = new ArrayList<>();
        String next = post.code();
        while (next != null && !way.contains(next)) {
            way.add(next);
            next = roster.post(next).map(Post::deputy).orElse(null);
        }
        if (post.code().equals(next)) {
            found(Kind.LOOP, post.code(), joined(way), days.get(0));
        }
    }

    private void found(Kind kind, String subject, String detail, LocalDate day) {
        gaps.putIfAbsent(List.of(kind, subject, detail), new Gap(kind, subject, detail, day));
    }

    /** Whole codes only. */
    private static String joined(Collection<String> codes) {
        String all = String.join(" ", codes);
        if (all.length() <= LONGEST_DETAIL) {
            return all;
        }
        return all.substring(0, all.lastIndexOf(' ', LONGEST_DETAIL));
    }
}
