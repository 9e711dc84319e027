package org.dutybell.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in DingTalk's address book.
 *
 * @param userId user id in the organisation, unique
 * @param unionId DingTalk's id across applications; null when it did not tell it
 * @param name as DingTalk shows it
 * @param mobile eleven digits for mainland numbers; null when the app may not see it
 * @param active whether the person has signed in to DingTalk
 * @param departments names, separated by 、; may be empty
 */
public record Contact(
        String userId,
        @Nullable String unionId,
        String name,
        @Nullable String mobile,
        boolean active,
        String departments) {}
