/** Signs that a picture is not what it is shown for: found by the machine, judged by a person. Level 4. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "duty", "evidence", "obligation"})
package org.dutybell.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
