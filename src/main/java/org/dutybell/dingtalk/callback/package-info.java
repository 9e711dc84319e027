/** The way in by HTTP, for those who cannot use the stream: DingTalk posts to us, signed. */
@NullMarked
package org.dutybell.dingtalk.callback;

import org.jspecify.annotations.NullMarked;
