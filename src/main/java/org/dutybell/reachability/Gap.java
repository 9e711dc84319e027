package org.dutybell.reachability;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Somewhere a message would not arrive.
 *
 * @param subject code of the post, person, unit or chat
 * @param detail the level of the supervising line, or the codes of the posts concerned with blanks between them; empty when
 *     the subject says it all
 * @param from the first day it is so, among those that were looked at
 */
public record Gap(Kind kind, String subject, String detail, LocalDate from) {

    /** Whether it is so within a week of that day. */
    public boolean isNear(LocalDate today) {
        return !from.isAfter(today.plusDays(7));
    }

    /** Whether it is the same, whatever the day. */
    boolean isSameAs(Gap other) {
        return kind == other.kind && subject.equals(other.subject) && detail.equals(other.detail);
    }

    /** What is wrong. */
    public enum Kind {
        /** A post with duties that nobody holds and for which nobody stands in. */
        VACANT,
        /** A post with duties whose holder, the detail, is away without anybody who stands in. */
        AWAY,
        /** A person without a DingTalk user id. */
        UNBOUND,
        /** A person whom DingTalk's address book does not show, or who never signed in. */
        NOT_SHOWN,
        /** A unit that is reminded in a group and has none. */
        NO_CHAT,
        /** A group whose conversation is not known. */
        CHAT_UNBOUND,
        /** At this level of the post's supervising line nobody can be reached; the next level hears. */
        LEVEL_EMPTY,
        /** Nobody at all hears when the post misses something. */
        LINE_EMPTY,
        /** The deputies of the post come round to it again. */
        LOOP;

        /** Such as level-empty. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
