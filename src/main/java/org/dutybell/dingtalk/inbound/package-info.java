/** What DingTalk hands in, turned into our words: messages, quotes, pictures. */
@NullMarked
package org.dutybell.dingtalk.inbound;

import org.jspecify.annotations.NullMarked;
