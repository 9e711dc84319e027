package org.dutybell.sandbox.clock;

import java.util.List;

/** What reached people's phones; told by the chats. */
public interface Arrivals {

    /** A mark behind everything that arrived so far. */
    long mark();

    /** What arrived after that mark, in order. */
    List<Happening> since(long mark);
}
