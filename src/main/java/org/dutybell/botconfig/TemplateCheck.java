package org.dutybell.botconfig;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.notification.Template;

/** Message templates: they use only the placeholders that are filled in, and a reminder can be answered by its code. */
final class TemplateCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private TemplateCheck() {}

    static void run(ConfigNode root, Findings findings) {
        ConfigNode texts = root.get("templates");
        for (Template template : Template.values()) {
            placeholders(template, texts.get(template.code()), findings);
        }
        ConfigNode line = texts.get(Template.REMINDER_LINE.code());
        if (!line.text().isEmpty() && !line.text().contains("{code}")) {
            findings.add(line, "no {code} in the text", "a text with {code}: people answer with it");
        }
    }

    private static void placeholders(Template template, ConfigNode text, Findings findings) {
        Matcher matcher = PLACEHOLDER.matcher(text.text());
        while (matcher.find()) {
            if (!template.placeholders().contains(matcher.group(1))) {
                findings.add(
                        text,
                        "unknown placeholder {" + matcher.group(1) + "} in " + template.code(),
                        Names.allowed(matcher.group(1), "one of", template.placeholders()));
            }
        }
    }
}
