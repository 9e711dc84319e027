/** What DingTalk offers beside messages: DINGs, to-dos and the calendar. */
@NullMarked
package org.dutybell.dingtalk.office;

import org.jspecify.annotations.NullMarked;
