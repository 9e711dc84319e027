package org.dutybell.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param code unique, our own
 * @param name as colleagues know it
 * @param mobile mainland mobile number of eleven digits, unique; null when unknown
 * @param dingtalkUserId user id in DingTalk, unique; null when not bound yet
 * @param dingtalkUnionId DingTalk's id of the person across applications, unique; null when not known yet
 * @param email for messages that must arrive when DingTalk is down; null when unknown
 */
public record Person(
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String dingtalkUserId,
        @Nullable String dingtalkUnionId,
        @Nullable String email) {

    /** Somebody of whom no more is known. */
    public Person(String code, String name, @Nullable String mobile, @Nullable String dingtalkUserId) {
        this(code, name, mobile, dingtalkUserId, null, null);
    }
}
