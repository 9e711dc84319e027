package org.dutybell.organisation;

import java.util.Set;

/**
 * A post for which a person answers on a day without holding it.
 *
 * @param post the post
 * @param duties codes of the duties concerned; empty means all
 */
public record ActedPost(Post post, Set<String> duties) {

    public ActedPost {
        duties = Set.copyOf(duties);
    }
}
