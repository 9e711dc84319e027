package org.dutybell.botconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML file; nothing in it can make an object or run code, since only nodes are composed. */
final class YamlFile {

    private static final String ONE_DOCUMENT = "one YAML document";

    private YamlFile() {}

    /** The file's content; empty when it does not parse, which the findings then say. */
    static Optional<ConfigDocument> read(Path path, Findings findings) {
        String file = path.getFileName().toString();
        return content(path, file, findings)
                .flatMap(text -> root(text, file, findings))
                .map(root -> new YamlTree(file, findings).document(root))
                .filter(document -> !findings.has(file));
    }

    private static Optional<String> content(Path path, String file, Findings findings) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add(file, 1, "bytes that are not UTF-8", "text in UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static Optional<Node> root(String text, String file, Findings findings) {
        try {
            Node root = compose(text);
            if (root == null) {
                findings.add(file, 1, "an empty file", "what its JSON Schema in bot-config/schema describes");
            }
            return Optional.ofNullable(root);
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            findings.add(file, line, "a character that YAML does not allow", "printable text");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.add(file, line, "YAML does not parse: " + e.getProblem() + context(e), ONE_DOCUMENT);
        } catch (YAMLException e) {
            findings.add(file, 1, "YAML does not parse: " + e.getMessage(), ONE_DOCUMENT);
        }
        return Optional.empty();
    }

    /** What was being read, and from which line on: the cause, such as an open quote, is often there. */
    private static String context(MarkedYAMLException e) {
        return e.getContext() == null || e.getContextMark() == null
                ? ""
                : " (" + e.getContext() + " from line " + (e.getContextMark().getLine() + 1) + ")";
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        ParserImpl parser = new ParserImpl(new StreamReader(text), options);
        return new Composer(parser, new YamlResolver(), options).getSingleNode();
    }
}
