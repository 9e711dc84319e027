/** Pictures that support a check-in: checked by content, hashed on receipt, stored as received. Level 2. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation"})
package org.dutybell.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
