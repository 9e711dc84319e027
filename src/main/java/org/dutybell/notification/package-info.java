/**
 * The outbox: every message is a row in the transaction of its cause and a call later, outside any transaction. It
 * knows the four outcomes of an attempt and when to try again; it does not know DingTalk, which implements
 * {@link Channel}. Level 2.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation"})
package org.dutybell.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
