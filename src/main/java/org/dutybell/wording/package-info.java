/** An obligation in people's words: the values that the bot's texts and the pages show of it. Level 4. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation"})
package org.dutybell.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
