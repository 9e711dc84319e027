/** DingTalk's wire: token, stream gateway, robot messages, webhooks, files, with its error codes. */
@NullMarked
package org.dutybell.sandbox.wire;

import org.jspecify.annotations.NullMarked;
