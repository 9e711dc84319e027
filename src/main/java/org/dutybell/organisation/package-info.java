/**
 * Units, posts, people, who holds a post on a day, who stands in, who supervises whom, assigned schools and chats. It
 * knows nothing of duties. Level 1.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.dutybell.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
