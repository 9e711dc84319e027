/** A second person looks at what was done: accepts it, or gives it back with a reason. Level 4. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "duty", "notification", "obligation", "wording"})
package org.dutybell.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
