package org.dutybell.obligation;

import java.util.List;
import org.dutybell.duty.Theme;

/** The themes that an obligation may have, for the span in which none comes twice. */
public interface DrillThemes {

    /** The catalogue in its order, without what was used by others there; empty when its duty wants no theme. */
    List<Theme> freeFor(ObligationView obligation);
}
