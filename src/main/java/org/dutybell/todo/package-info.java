/** What leaders owe, as tasks in their DingTalk to-do list: made when it opens, reworded when it is missed, ticked off when it is done. Level 4. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation", "wording"})
package org.dutybell.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
