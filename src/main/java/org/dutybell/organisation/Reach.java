package org.dutybell.organisation;

/** Where a post is reminded. */
public enum Reach {
    /** In its unit's group chat, with an @. */
    GROUP,
    /** In the private chat with the bot, as leaders are. */
    PRIVATE
}
