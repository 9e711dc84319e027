/** One call to DingTalk and what its answer means: hosts, tokens, error codes. Knows no message. */
@NullMarked
package org.dutybell.dingtalk.wire;

import org.jspecify.annotations.NullMarked;
