package org.dutybell.botconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON file and remembers the line of every place in it. */
final class JsonFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonParser parser;

    private JsonFile(JsonParser parser) {
        this.parser = parser;
    }

    /** The file's content; empty when it does not parse, which the findings then say. */
    static Optional<ConfigDocument> read(Path path, Findings findings) {
        String file = path.getFileName().toString();
        try (JsonParser parser = MAPPER.createParser(text(path))) {
            parser.nextToken();
            JsonFile tree = new JsonFile(parser);
            JsonNode root = tree.value("");
            if (parser.nextToken() != null) {
                findings.add(file, line(parser), "something after the end", "one JSON value");
                return Optional.empty();
            }
            return Optional.of(new ConfigDocument(file, root, Map.copyOf(tree.lines)));
        } catch (CharacterCodingException e) {
            findings.add(file, 1, "bytes that are not UTF-8", "text in UTF-8");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            findings.add(file, line, "JSON does not parse: " + problem(e), "one JSON value");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return Optional.empty();
    }

    /** Without the parser's word about where its source came from. */
    private static String problem(JacksonException e) {
        return e.getOriginalMessage().replaceAll("\\s*\\(start marker at .*", "");
    }

    private static String text(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private JsonNode value(String pointer) {
        lines.putIfAbsent(pointer, line(parser));
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(pointer);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(pointer);
        }
        return token == null ? JSON.missingNode() : parser.readValueAsTree();
    }

    private JsonNode object(String pointer) {
        ObjectNode object = JSON.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = pointer + "/" + ConfigNode.escape(name);
            lines.put(child, line(parser));
            parser.nextToken();
            object.set(name, value(child));
        }
        return object;
    }

    private JsonNode array(String pointer) {
        ArrayNode array = JSON.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
