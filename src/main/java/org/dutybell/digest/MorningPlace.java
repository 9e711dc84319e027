package org.dutybell.digest;

import java.util.Optional;
import org.dutybell.notification.Destination;

/**
 * Where a morning digest goes: the chat of a unit, or the private chat of a person.
 *
 * @param kind MORNING for a chat, MORNING_PRIVATE for a person
 * @param code of the chat or person
 */
record MorningPlace(DigestKind kind, String code) {

    /** Empty for what is neither of the two. */
    static Optional<MorningPlace> of(Destination destination) {
        if (destination instanceof Destination.ToChat chat) {
            return Optional.of(new MorningPlace(DigestKind.MORNING, chat.chatCode()));
        }
        return destination instanceof Destination.ToPerson person
                ? Optional.of(new MorningPlace(DigestKind.MORNING_PRIVATE, person.personCode()))
                : Optional.empty();
    }

    boolean isPrivate() {
        return kind == DigestKind.MORNING_PRIVATE;
    }

    Destination destination() {
        return isPrivate() ? new Destination.ToPerson(code) : new Destination.ToChat(code);
    }
}
