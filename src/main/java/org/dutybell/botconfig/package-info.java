/**
 * Reads, checks and imports the bot-config folder. Reading and checking are plain Java, so that the commands need
 * neither Spring nor a database. Level 5.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation"})
package org.dutybell.botconfig;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
