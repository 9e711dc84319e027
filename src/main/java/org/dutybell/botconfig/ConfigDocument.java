package org.dutybell.botconfig;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One parsed file.
 *
 * @param file its name
 * @param root its content
 * @param lines the line of each JSON pointer; that of its key for the value of a key
 */
record ConfigDocument(String file, JsonNode root, Map<String, Integer> lines) {

    ConfigNode node() {
        return new ConfigNode(this, "", root);
    }

    /** The line of a pointer, or of the nearest thing around it that exists. */
    int lineOf(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null) {
            return line;
        }
        int parent = pointer.lastIndexOf('/');
        return parent < 0 ? 1 : lineOf(pointer.substring(0, parent));
    }
}
