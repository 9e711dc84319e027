package org.dutybell.duty;

import java.util.List;

/** The stored catalogue of drill themes (clause 7.7). */
public interface Themes {

    /** All themes, in the order of the file. */
    List<Theme> all();

    /** Replaces what is stored, in the caller's transaction. */
    void replaceWith(List<Theme> themes);
}
