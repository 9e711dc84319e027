/**
 * A look-alike of DingTalk for trials and tests: the wire, a page of chats in which one person plays every role, and a
 * clock that can be moved. Active only by property, loopback only, imported by nobody. Level 6.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "engine", "obligation"})
package org.dutybell.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
