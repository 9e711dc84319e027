/**
 * Keeps to DingTalk's limits before DingTalk has to: how fast, how much a month, and not at all while it is down. What
 * has been used is in the database, so that all nodes share it.
 */
@NullMarked
package org.dutybell.dingtalk.limits;

import org.jspecify.annotations.NullMarked;
