/**
 * Who may see and do what on the pages: roles that an admin gives, and those that follow from the posts people hold. Level 2.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation"})
package org.dutybell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
