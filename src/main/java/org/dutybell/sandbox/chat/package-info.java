/** People, groups and messages as DingTalk keeps them, and what happens when somebody speaks. Knows nothing of the wire. */
@NullMarked
package org.dutybell.sandbox.chat;

import org.jspecify.annotations.NullMarked;
