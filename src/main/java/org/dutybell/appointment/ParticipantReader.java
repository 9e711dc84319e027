package org.dutybell.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;

/** Reads who takes part: names, titles of posts of the unit, codes, 本群 for the unit's chat; separated by 、 , or blanks. */
public final class ParticipantReader {

    private static final Set<String> THE_CHAT = Set.of("本群", "全体", "全体人员", "群里所有人");

    private ParticipantReader() {}

    /**
     * @param unit code of the unit whose posts and chat are meant
     * @param day on which the names of holders are looked up
     */
    public static Found read(String text, String unit, Roster roster, LocalDate day) {
        List<Participant> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : text.strip().split("[\\s、，,；;和]+")) {
            if (!name.isEmpty()) {
                find(name, unit, roster, day).ifPresentOrElse(known::add, () -> unknown.add(name));
            }
        }
        return new Found(known.stream().distinct().toList(), List.copyOf(unknown));
    }

    private static Optional<Participant> find(String name, String unit, Roster roster, LocalDate day) {
        if (THE_CHAT.contains(name)) {
            return roster.chatOf(unit).map(chat -> Participant.chat(chat.code()));
        }
        return Stream.of(byCode(name, roster), byName(name, unit, roster, day), byTitle(name, unit, roster))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Participant> byCode(String code, Roster roster) {
        return roster.post(code)
                .map(post -> Participant.post(code))
                .or(() -> roster.person(code).map(person -> Participant.person(code)))
                .or(() -> roster.chat(code).map(chat -> Participant.chat(code)));
    }

    /** Of several with that name the one in the unit; empty when it is still not clear which. */
    private static Optional<Participant> byName(String name, String unit, Roster roster, LocalDate day) {
        List<String> people = roster.people().stream()
                .filter(person -> person.name().equals(name))
                .map(person -> person.code())
                .toList();
        List<String> here = people.stream()
                .filter(code -> roster.postsOf(code, day).stream()
                        .anyMatch(post -> post.unit().equals(unit)))
                .toList();
        List<String> found = people.size() > 1 ? here : people;
        return found.size() == 1 ? Optional.of(Participant.person(found.get(0))) : Optional.empty();
    }

    private static Optional<Participant> byTitle(String title, String unit, Roster roster) {
        List<Post> named = roster.posts().stream()
                .filter(post -> post.title().equals(title))
                .toList();
        List<Post> here =
                named.stream().filter(post -> post.unit().equals(unit)).toList();
        List<Post> found = here.isEmpty() ? named : here;
        return found.size() == 1 ? Optional.of(Participant.post(found.get(0).code())) : Optional.empty();
    }

    /**
     * @param unknown words that name nobody, or more than one
     */
    public record Found(List<Participant> participants, List<String> unknown) {}
}
