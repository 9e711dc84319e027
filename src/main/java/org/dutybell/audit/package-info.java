/**
 * Proves once a day that nothing got lost: what the rules owe is there, what opened went on, what was due was said, and
 * nothing twice. It reads the rows of the other modules with statements of its own, because a service that has a fault would
 * hide it from whoever asks that service; it changes none of them. Level 5.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation"})
package org.dutybell.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
