/** What leaves for DingTalk: which way a message goes, how it is written there, and how it ended. */
@NullMarked
package org.dutybell.dingtalk.outbound;

import org.jspecify.annotations.NullMarked;
