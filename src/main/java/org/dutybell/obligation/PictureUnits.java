package org.dutybell.obligation;

import java.util.Set;

/** Whose pictures are whose: for the question who may look at one. */
public interface PictureUnits {

    /** Codes of the units for whose obligations this picture was handed in; empty while it waits in a draft. */
    Set<String> of(long evidenceId);
}
