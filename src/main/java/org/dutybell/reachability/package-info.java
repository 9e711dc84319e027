/**
 * The weekly check whether everybody who is to hear of something can be reached, found before anything is due. It changes
 * nothing. Level 4.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation"})
package org.dutybell.reachability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
