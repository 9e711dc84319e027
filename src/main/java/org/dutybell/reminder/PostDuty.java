package org.dutybell.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Whose nudges of what; they go to one place on one day.
 *
 * @param post code of the post
 * @param duty code of the duty; null for nudges written before duties could be handed over
 */
record PostDuty(String post, @Nullable String duty) implements Comparable<PostDuty> {

    @Override
    public int compareTo(PostDuty other) {
        int byPost = post.compareTo(other.post);
        return byPost != 0 ? byPost : String.valueOf(duty).compareTo(String.valueOf(other.duty));
    }
}
