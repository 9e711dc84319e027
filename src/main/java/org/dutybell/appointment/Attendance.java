package org.dutybell.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;

/**
 * Who participants are on the day of the appointment, and where they are told: for a post whoever acts for it then in the
 * duty, and its holder when that one is away and nobody stands in, for there is nobody better to tell.
 *
 * @param duty code of the duty that the appointment serves
 */
record Attendance(Roster roster, LocalDate day, String duty) {

    static Attendance at(AppointmentView appointment, ObligationView obligation, Roster roster, ZoneId zone) {
        return at(appointment.begins(), obligation, roster, zone);
    }

    static Attendance at(Instant when, ObligationView obligation, Roster roster, ZoneId zone) {
        return new Attendance(
                roster, LocalDate.ofInstant(when, zone), obligation.duty().code());
    }

    /** The holder, and the posts that prepare the duty. */
    static List<Participant> usual(ObligationView obligation, Roster roster) {
        Stream<String> preparing = obligation.duty().holders().preparedBy().stream()
                .flatMap(role -> roster.postsWithRole(role).stream())
                .map(Post::code);
        return Stream.concat(Stream.of(obligation.post()), preparing)
                .distinct()
                .map(Participant::post)
                .toList();
    }

    /** The person; empty for a chat, for a vacant post and for a person who left. */
    Optional<Person> person(Participant participant) {
        return switch (participant.kind()) {
            case PERSON -> roster.person(participant.code());
            case POST -> inPost(participant.code());
            case CHAT -> Optional.empty();
        };
    }

    /** In whose place somebody else takes part; empty when the participant does. */
    Optional<Person> inPlaceOf(Participant participant) {
        return participant.kind() == Participant.Kind.POST
                ? roster.actingFor(participant.code(), day, duty).inPlaceOf()
                : Optional.empty();
    }

    private Optional<Person> inPost(String post) {
        Acting acting = roster.actingFor(post, day, duty);
        return acting.who().or(() -> Optional.ofNullable(acting.holder()));
    }

    List<Person> people(List<Participant> participants) {
        return participants.stream()
                .flatMap(one -> person(one).stream())
                .distinct()
                .toList();
    }

    /** Where the participant hears of it; empty when nowhere. */
    Optional<Destination> destination(Participant participant) {
        return switch (participant.kind()) {
            case PERSON -> roster.person(participant.code()).map(person -> new Destination.ToPerson(person.code()));
            case CHAT -> roster.chat(participant.code()).map(chat -> new Destination.ToChat(chat.code()));
            case POST -> roster.post(participant.code()).flatMap(this::destination);
        };
    }

    private Optional<Destination> destination(Post post) {
        return post.reach() == Reach.PRIVATE
                ? inPost(post.code()).map(person -> new Destination.ToPerson(person.code()))
                : roster.chatOf(post.unit()).map(chat -> new Destination.ToChat(chat.code()));
    }

    /** Each place once, with those who hear there. */
    Map<Destination, List<Participant>> places(List<Participant> participants) {
        Map<Destination, List<Participant>> places = new LinkedHashMap<>();
        participants.forEach(one -> destination(one)
                .ifPresent(place ->
                        places.computeIfAbsent(place, none -> new ArrayList<>()).add(one)));
        return places;
    }

    /** The name of a participant: the person, else the post or the chat. */
    String name(Participant participant) {
        return person(participant)
                .map(Person::name)
                .or(() -> roster.post(participant.code()).map(Post::title))
                .or(() -> roster.chat(participant.code()).map(Chat::name))
                .orElse(participant.code());
    }
}
