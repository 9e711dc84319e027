package org.dutybell.obligation;

import java.util.List;

/** For what a picture was handed in: says who may look at it, and what it is called. */
public interface PictureUses {

    /** In the order of the obligations' ids, each once; empty while it waits in a draft. */
    List<PictureUse> of(long evidenceId);
}
