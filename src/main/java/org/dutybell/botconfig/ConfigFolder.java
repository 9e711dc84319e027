package org.dutybell.botconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** The files of a bot-config folder, parsed and matched with their schemas. A file that does not parse is absent. */
final class ConfigFolder {

    private final Map<ConfigKind, ConfigDocument> documents = new EnumMap<>(ConfigKind.class);
    private final List<ConfigDocument> calendars = new ArrayList<>();
    private final List<ConfigDocument> holidays = new ArrayList<>();
    private final Findings findings;

    private ConfigFolder(Findings findings) {
        this.findings = findings;
    }

    static ConfigFolder read(Path folder, Findings findings) {
        ConfigFolder read = new ConfigFolder(findings);
        List<Path> paths = list(folder);
        paths.forEach(read::add);
        read.reportMissing(paths.stream().map(ConfigFolder::name).toList());
        return read;
    }

    /** Whether the file could be parsed, so that references into it can be checked. */
    boolean has(ConfigKind kind) {
        return documents.containsKey(kind);
    }

    /** The file's content; an empty place when it could not be parsed. */
    ConfigNode node(ConfigKind kind) {
        ConfigDocument document = documents.get(kind);
        return document == null
                ? new ConfigDocument(kind.fileName(), JsonNodeFactory.instance.missingNode(), Map.of()).node()
                : document.node();
    }

    /** The yearly calendars, in order of their names. */
    List<ConfigNode> calendars() {
        return calendars.stream().map(ConfigDocument::node).toList();
    }

    /** The yearly lists in the form of holiday-cn, in order of their names. */
    List<ConfigNode> holidays() {
        return holidays.stream().map(ConfigDocument::node).toList();
    }

    private void add(Path path) {
        String name = name(path);
        ConfigKind.of(name)
                .ifPresentOrElse(
                        kind -> parse(kind, path).ifPresent(document -> accept(kind, document)),
                        () -> findings.add(name, 1, "a file of unknown name", ConfigKind.allowedNames()));
    }

    private Optional<ConfigDocument> parse(ConfigKind kind, Path path) {
        return kind == ConfigKind.HOLIDAYS ? JsonFile.read(path, findings) : YamlFile.read(path, findings);
    }

    private void accept(ConfigKind kind, ConfigDocument document) {
        SchemaCheck.of(kind).check(document, findings);
        switch (kind) {
            case CALENDAR -> calendars.add(document);
            case HOLIDAYS -> holidays.add(document);
            default -> documents.put(kind, document);
        }
    }

    private void reportMissing(List<String> names) {
        for (ConfigKind kind : ConfigKind.values()) {
            if (!kind.isOptional()
                    && names.stream()
                            .noneMatch(name ->
                                    ConfigKind.of(name).filter(kind::equals).isPresent())) {
                findings.add(kind.fileName(), 1, "the file is missing", "every one of " + ConfigKind.allowedNames());
            }
        }
    }

    /** What stands in the folder, without the schemas, a README and what editors and version control hide. */
    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !name(path).startsWith("."))
                    .filter(path -> !name(path).equals("schema") && !name(path).equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
