/** DingTalk's login: the page that asks who somebody is, and the codes and tokens that come of it. */
@NullMarked
package org.dutybell.sandbox.login;

import org.jspecify.annotations.NullMarked;
