package org.dutybell.dingtalk.card;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Cards that exist and reached nobody. A second try under the same key would hear that the card is there already and pass
 * for delivered. Only the latest are remembered, and only by this process: such a message goes another way at once, and
 * comes back here only when that way could not take it either.
 */
final class Undelivered {

    private static final int MOST = 1000;

    private final Set<String> keys = new LinkedHashSet<>();

    synchronized void add(String key) {
        keys.add(key);
        if (keys.size() > MOST) {
            keys.remove(keys.iterator().next());
        }
    }

    synchronized boolean contains(String key) {
        return keys.contains(key);
    }
}
