/**
 * The centre: one dated thing that one post owes. Planned ahead under a natural key, opened, fulfilled by a check-in or
 * missed. Level 3.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "duty", "evidence"})
package org.dutybell.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
