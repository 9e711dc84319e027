/** Words on their way to the wire: mentions, line breaks and sizes, as each way out wants them. */
@NullMarked
package org.dutybell.dingtalk.text;

import org.jspecify.annotations.NullMarked;
