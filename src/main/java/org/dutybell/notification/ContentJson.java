package org.dutybell.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a content is kept: its form by name, its words in columns, the rest as JSON. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Class<?>> FORMS = Arrays.stream(Content.class.getPermittedSubclasses())
            .collect(Collectors.toMap(ContentJson::name, type -> type));

    private ContentJson() {}

    /** Such as CARD_RESULT. */
    static String form(Content content) {
        return name(content.getClass());
    }

    static String details(Content content) {
        ObjectNode node = MAPPER.valueToTree(content);
        node.remove("title");
        node.remove("body");
        return MAPPER.writeValueAsString(node);
    }

    static Content read(String form, String title, String body, @Nullable String details) {
        Class<?> type = FORMS.get(form);
        if (type == null) {
            throw new IllegalStateException("No form of content is called " + form);
        }
        if (details == null) {
            return new Content.Message(title, body);
        }
        ObjectNode node = (ObjectNode) MAPPER.readTree(details);
        if (type == Content.Message.class && !node.has("routine")) {
            node.put("routine", false); // written by an earlier version
        }
        Arrays.stream(type.getRecordComponents()).forEach(part -> {
            if (part.getName().equals("title")) {
                node.put("title", title);
            } else if (part.getName().equals("body")) {
                node.put("body", body);
            }
        });
        return (Content) MAPPER.treeToValue(node, type);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
