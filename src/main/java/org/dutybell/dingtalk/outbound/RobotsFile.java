package org.dutybell.dingtalk.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The file of group robots: {@code <chat-code>: {url: …, secret: …}} in YAML, or the same keys as properties. */
final class RobotsFile {

    private RobotsFile() {}

    /**
     * Its settings, flattened to {@code chat.url} and {@code chat.secret}.
     *
     * @throws DingTalkSetupException when it cannot be read; the message never shows its content
     */
    static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw problem(file, "there is no such file");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return load(file, new YamlPropertySourceLoader());
        }
        if (name.endsWith(".properties")) {
            return load(file, new PropertiesPropertySourceLoader());
        }
        throw problem(file, "its name must end in .yml, .yaml or .properties");
    }

    private static Map<String, String> load(Path file, PropertySourceLoader loader) {
        Map<String, String> settings = new LinkedHashMap<>();
        try {
            List<PropertySource<?>> sources = loader.load("group robots", new FileSystemResource(file));
            for (PropertySource<?> source : sources) {
                collect((EnumerablePropertySource<?>) source, settings);
            }
        } catch (IOException unreadable) {
            throw problem(file, "it could not be opened");
        } catch (RuntimeException malformed) {
            // the parser's message quotes the line, and with it a secret
            throw problem(file, "it does not parse (" + malformed.getClass().getSimpleName() + ")");
        }
        return settings;
    }

    private static void collect(EnumerablePropertySource<?> source, Map<String, String> settings) {
        for (String key : source.getPropertyNames()) {
            settings.put(key.replace("[", "").replace("]", ""), String.valueOf(source.getProperty(key)));
        }
    }

    private static DingTalkSetupException problem(Path file, String what) {
        return new DingTalkSetupException(
                "The file of group robots, dutybell.dingtalk.robots-file=" + file + ", cannot be used: " + what + ".",
                "Give a readable YAML file with one entry a chat, <chat-code>: {url: …, secret: …}, or remove the"
                        + " property.");
    }
}
