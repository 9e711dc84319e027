/** Checks a real connection step by step, without anything being sent or changed. */
@NullMarked
package org.dutybell.dingtalk.setup;

import org.jspecify.annotations.NullMarked;
