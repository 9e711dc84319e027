package org.dutybell.botconfig;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns YAML nodes into a JSON tree and remembers the line of every place in it. */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Findings findings;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlTree(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    ConfigDocument document(Node root) {
        lines.put("", line(root));
        JsonNode json = convert(root, "");
        return new ConfigDocument(file, json, Map.copyOf(lines));
    }

    private JsonNode convert(Node node, String pointer) {
        if (node.getAnchor() != null) {
            // An alias can make a small file a huge tree, or a tree without end.
            findings.add(
                    file,
                    line(node),
                    "anchor '&" + node.getAnchor() + "'",
                    "no anchors or aliases: write the value out");
            return JSON.missingNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        return node instanceof SequenceNode sequence ? array(sequence, pointer) : scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getAnchor() == null) {
                put(object, key, entry.getValueNode(), pointer);
            } else {
                findings.add(file, line(entry.getKeyNode()), "a key that is not text", "plain text keys");
            }
        }
        return object;
    }

    private void put(ObjectNode object, ScalarNode key, Node value, String pointer) {
        String name = key.getValue();
        if (object.has(name)) {
            findings.add(file, line(key), "key '" + name + "' a second time", "each key once");
            return;
        }
        String child = pointer + "/" + ConfigNode.escape(name);
        lines.put(child, line(key));
        JsonNode json = convert(value, child);
        if (!json.isMissingNode()) {
            object.set(name, json);
        }
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            String child = pointer + "/" + array.size();
            lines.put(child, line(item));
            JsonNode json = convert(item, child);
            if (!json.isMissingNode()) {
                array.add(json);
            }
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (!tag.equals(Tag.STR)) {
            findings.add(file, line(scalar), "tag '" + tag.getValue() + "'", "plain values without a tag");
        }
        return JSON.stringNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
