/**
 * The fixed time, place and participants that a holder sets for a meeting, an inspection or a drill: set, moved, called
 * off, and who hears of it when. It decides nothing about what is owed. Level 4.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "organisation",
            "duty",
            "notification",
            "obligation",
            "wording",
            "reminder"
        })
package org.dutybell.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
