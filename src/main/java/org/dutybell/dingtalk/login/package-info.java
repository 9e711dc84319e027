/** Signing people in: DingTalk's login page, the code that comes back, and whose it is. Free of quota. */
@NullMarked
package org.dutybell.dingtalk.login;

import org.jspecify.annotations.NullMarked;
