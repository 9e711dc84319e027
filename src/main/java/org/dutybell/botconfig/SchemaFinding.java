package org.dutybell.botconfig;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says in our words what the schema found. */
final class SchemaFinding {

    private static final int FEW = 16;

    private final JsonNode schema;
    private final ConfigDocument document;
    private final Error error;

    /**
     * @param source the whole schema
     * @param document the file it was matched with
     * @param error one thing it found
     */
    SchemaFinding(JsonNode source, ConfigDocument document, Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        this.schema = source.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
        this.document = document;
        this.error = error;
    }

    void report(Findings findings) {
        switch (error.getKeyword()) {
            case "required" -> findings.add(child(), "'" + error.getProperty() + "' is missing", needed());
            case "additionalProperties" ->
                findings.add(
                        child(),
                        "unknown key '" + error.getProperty() + "'",
                        Names.allowed(
                                error.getProperty(),
                                "one of the keys",
                                schema.path("properties").propertyNames()));
            case "enum" -> findings.add(at(), found(), values());
            default -> findings.add(at(), found(), described());
        }
    }

    private ConfigNode at() {
        String pointer = error.getInstanceLocation().toString();
        return new ConfigNode(document, pointer, document.root().at(pointer));
    }

    /** The place of the key that is missing or too much. */
    private ConfigNode child() {
        return at().get(error.getProperty());
    }

    private String found() {
        String value = value(at().json());
        String[] path = at().pointer().split("/");
        String last = path[path.length - 1];
        if (last.isEmpty()) {
            return value;
        }
        return Character.isDigit(last.charAt(0)) ? path[path.length - 2] + " has " + value : last + " is " + value;
    }

    private static String value(JsonNode json) {
        if (json.isObject() || json.isArray()) {
            String what = json.isObject() ? "group of keys" : "list";
            return json.isEmpty() ? "an empty " + what : "a " + what;
        }
        return json.isNull() ? "nothing" : "'" + json.asString() + "'";
    }

    private String needed() {
        JsonNode keys = schema.path("required");
        return keys.size() > FEW
                ? "every one of the " + keys.size() + " keys of its schema"
                : "with all of " + join(keys);
    }

    private String values() {
        return "one of " + join(schema.path("enum"));
    }

    /** The description in the schema says what may stand there; the validator's own words are the last resort. */
    private String described() {
        String description = schema.path("description").asString("");
        String limit = limit();
        return description.isEmpty() ? limit : description + (limit.isEmpty() ? "" : " (" + limit + ")");
    }

    private String limit() {
        String value = schema.path(error.getKeyword()).asString("");
        return switch (error.getKeyword()) {
            case "type" -> "type " + (value.isEmpty() ? join(schema.path("type")) : value);
            case "minimum" -> value + " or more";
            case "maximum" -> value + " or less";
            case "minLength" -> "at least " + value + " character";
            case "maxLength" -> "at most " + value + " characters";
            case "minItems" -> "at least " + value + " item";
            case "minProperties" -> "at least " + value + " key";
            case "uniqueItems" -> "each item once";
            case "oneOf" -> "";
            case "pattern" -> schema.has("description") ? "" : "text like " + value;
            default -> error.getMessage();
        };
    }

    private static String join(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
