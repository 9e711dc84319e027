/**
 * Who is at a page: people are signed in by the system that knows them, and stay so in a session that any node reads.
 * Level 3.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access"})
package org.dutybell.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
