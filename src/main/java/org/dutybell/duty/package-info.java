/**
 * The catalogue: clauses of the responsibility list and the duties that serve them. A duty says which post owes what,
 * how often and with what proof; it is versioned, replaced and never edited. Level 2.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation"})
package org.dutybell.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
