package org.dutybell.sandbox.chat;

import org.jspecify.annotations.Nullable;

/**
 * A person who can be played.
 *
 * @param userId DingTalk user id
 * @param name as DingTalk shows it
 * @param posts titles of the posts held today, with their unit; empty when none
 * @param mobile for an @ by mobile number; null when unknown
 * @param outside whether DingTalk tells the bot no user id, as with people from outside the organisation
 * @param unionId the id of the person across applications
 */
public record SandboxUser(
        String userId, String name, String posts, @Nullable String mobile, boolean outside, String unionId) {

    public SandboxUser(String userId, String name, String posts, @Nullable String mobile, boolean outside) {
        this(userId, name, posts, mobile, outside, "union-" + userId);
    }

    /** A colleague whom DingTalk knows and the bureau's roster does not. */
    static final SandboxUser NEWCOMER = new SandboxUser("sandbox-newcomer", "新同事", "", null, false);

    /** Somebody from outside the organisation. */
    static final SandboxUser PASSER_BY = new SandboxUser("sandbox-passer-by", "路人", "", null, true);

    /** Whether the person comes from the stored organisation and is not one of the two who are always there. */
    public boolean inRoster() {
        return !equals(NEWCOMER) && !equals(PASSER_BY);
    }

    /** The character shown in the avatar. */
    public String initial() {
        return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** The id by which the wire names a person without telling who it is. */
    public String encryptedId() {
        return EncryptedIds.of(userId);
    }
}
