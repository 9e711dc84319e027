/**
 * The list compiler: reads a responsibility list in Chinese (text or Word) and proposes the clauses and duties of
 * bot-config, each with the words it was read from. It proposes and never decides; plain Java. Level 5.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "duty"})
package org.dutybell.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
