/**
 * E-mail as the way beside DingTalk: implements the outbox's port for what is urgent. Off until a server and a sender are
 * configured. Level 6.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "notification"})
package org.dutybell.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
