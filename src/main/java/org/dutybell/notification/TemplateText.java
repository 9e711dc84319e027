package org.dutybell.notification;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template. A placeholder is a lower-case name in braces; other braces, such as those of a mention, stay.
 */
record TemplateText(Template template, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    String fill(Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private String value(MatchResult found, Map<String, ?> values) {
        Object value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    "Message template " + template.code() + " wants a value for " + found.group() + ", given are "
                            + values.keySet().stream().sorted().toList());
        }
        return value.toString();
    }
}
