package org.dutybell.botconfig;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A place in a file. Asking for what is not there, or is of another type, gives an empty answer: the schema has already
 * said so, and the checks of references go on with the rest.
 */
record ConfigNode(ConfigDocument document, String pointer, JsonNode json) {

    String file() {
        return document.file();
    }

    int line() {
        return document.lineOf(pointer);
    }

    boolean exists() {
        return !json.isMissingNode() && !json.isNull();
    }

    ConfigNode get(String key) {
        return new ConfigNode(document, pointer + "/" + escape(key), json.path(key));
    }

    List<ConfigNode> items(String key) {
        return get(key).items();
    }

    List<ConfigNode> items() {
        return IntStream.range(0, json.isArray() ? json.size() : 0)
                .mapToObj(i -> new ConfigNode(document, pointer + "/" + i, json.path(i)))
                .toList();
    }

    /** The text here; empty when there is none. */
    String text() {
        return json.isString() || json.isIntegralNumber() ? json.asString() : "";
    }

    String text(String key) {
        return get(key).text();
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text.isEmpty() ? otherwise : text;
    }

    List<String> texts(String key) {
        return items(key).stream()
                .map(ConfigNode::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    int number(String key, int otherwise) {
        return json.path(key).canConvertToInt() ? json.path(key).asInt() : otherwise;
    }

    boolean flag(String key) {
        return json.path(key).asBoolean(false);
    }

    /** The day here; empty when it is not written as one or no year has it. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
