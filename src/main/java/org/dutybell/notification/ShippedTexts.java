package org.dutybell.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The texts that come with the program: they stand in where a bot-config that was imported earlier has none yet. */
final class ShippedTexts {

    private static final String FILE = "/bot-config/message-templates.yaml";

    private final Map<String, String> texts;

    ShippedTexts() {
        texts = read();
    }

    /** The text; null when the program ships none, which a test rules out. */
    @Nullable
    String of(Template template) {
        return texts.get(template.code());
    }

    @SuppressWarnings("unchecked") // the schema of the file says so, and a test checks it
    private static Map<String, String> read() {
        try (InputStream file = ShippedTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program was packed without " + FILE);
            }
            Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return (Map<String, String>) Objects.requireNonNull(root.get("templates"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE + " from the program", unreadable);
        }
    }
}
