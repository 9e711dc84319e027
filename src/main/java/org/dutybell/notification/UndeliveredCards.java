package org.dutybell.notification;

/**
 * Cards that exist and reached nobody. A second try under the same key would hear that the card is there already and pass
 * for delivered. Kept with the message, for every node and over a restart.
 */
public interface UndeliveredCards {

    /** @param key the message's own key on the wire; one that no message has is left alone */
    void remember(String key);

    boolean contains(String key);
}
