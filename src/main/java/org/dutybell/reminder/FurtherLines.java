package org.dutybell.reminder;

import java.util.List;

/** Messages that tell of obligations without being reminders: a quoted answer to one concerns what it names. */
public interface FurtherLines {

    /** Ids of the obligations that a line of this message names, in the order of the lines; empty for a message of others. */
    List<Long> namedIn(long notification);

    /** Those of all that it is about: the named ones, and those of which it only says how many they are. */
    List<Long> toldIn(long notification);

    /** Ids of the messages that are about this obligation. */
    List<Long> messagesAbout(long obligation);
}
