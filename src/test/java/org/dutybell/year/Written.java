package org.dutybell.year;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A part of bot-config as it is written, every value a text; read without any code of the product. */
record Written(Map<String, Object> entries) {

    static Written file(Path file) {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // every scalar stays the text it is
            }
        });
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(yaml.load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Written of(@Nullable Object map) {
        return new Written(map == null ? Map.of() : (Map<String, Object>) map);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new AssertionError("No " + key + " in " + entries));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable((String) entries.get(key));
    }

    Written part(String key) {
        return of(entries.get(key));
    }

    @SuppressWarnings("unchecked")
    List<Written> parts(String key) {
        return ((List<Object>) entries.getOrDefault(key, List.of()))
                .stream().map(Written::of).toList();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String key) {
        return (List<String>) entries.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    List<List<String>> lists(String key) {
        return (List<List<String>>) entries.getOrDefault(key, List.of());
    }
}
