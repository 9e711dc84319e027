package org.dutybell.appointment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who takes part: a person, whoever holds a post on that day, or a unit's chat.
 *
 * @param code of the person, post or chat
 */
public record Participant(Kind kind, String code) {

    public static Participant person(String code) {
        return new Participant(Kind.PERSON, code);
    }

    public static Participant post(String code) {
        return new Participant(Kind.POST, code);
    }

    public static Participant chat(String code) {
        return new Participant(Kind.CHAT, code);
    }

    /** As a column keeps it, such as POST:school-01/headmaster. */
    String text() {
        return kind + ":" + code;
    }

    static Participant parse(String text) {
        int colon = text.indexOf(':');
        return new Participant(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    static String join(Collection<Participant> participants) {
        return participants.stream().map(Participant::text).collect(Collectors.joining(","));
    }

    static List<Participant> split(String column) {
        return Arrays.stream(column.split(","))
                .filter(one -> !one.isEmpty())
                .map(Participant::parse)
                .toList();
    }

    /** What a participant is. */
    public enum Kind {
        PERSON,
        POST,
        CHAT
    }
}
