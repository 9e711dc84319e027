package org.dutybell.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param code unique, our own
 * @param name as colleagues know it
 * @param mobile mainland mobile number of eleven digits, unique; null when unknown
 * @param dingtalkUserId user id in DingTalk, unique; null when not bound yet
 */
public record Person(
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String dingtalkUserId) {}
