package org.dutybell.sandbox.page;

import org.dutybell.sandbox.page.Bubble.Face;

/**
 * A chat in the list.
 *
 * @param id of the conversation
 * @param title name of the group or of the bot
 * @param face what the avatar shows
 * @param group whether it is a group
 * @param preview the newest message in a line; empty when there is none
 * @param unread messages that the played person has not seen
 * @param open whether it is the one shown
 */
record ChatEntry(String id, String title, Face face, boolean group, String preview, long unread, boolean open) {}
