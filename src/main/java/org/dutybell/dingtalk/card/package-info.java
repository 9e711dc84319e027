/** Interactive cards: made from a template that an admin builds by hand, delivered, and changed in place. */
@NullMarked
package org.dutybell.dingtalk.card;

import org.jspecify.annotations.NullMarked;
