package org.dutybell.botconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A small change to the sample bureau and the one line it must cause. */
record BrokenExample(String name, Map<String, Object> parts) {

    static final Path SAMPLE = Path.of("bot-config");

    private static final Path EXAMPLES = Path.of("src/test/resources/bot-config-broken");

    static Stream<BrokenExample> all() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().map(BrokenExample::load).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenExample load(Path path) {
        try {
            String name = path.getFileName().toString().replace(".yaml", "");
            return new BrokenExample(name, new Yaml().load(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the sample to the folder, with the change. */
    void layOut(Path folder) throws IOException {
        SampleCopy.to(folder);
        Path file = folder.resolve(text("file"));
        if (parts.containsKey("delete")) {
            Files.delete(file);
        } else if (parts.containsKey("content")) {
            Files.writeString(file, text("content"));
        } else {
            Files.writeString(file, changed(Files.readString(file)));
        }
    }

    String expected(Path folder) throws IOException {
        String file = parts.containsKey("found-in") ? text("found-in") : text("file");
        return file + ":" + line(folder.resolve(file)) + ": " + text("expect");
    }

    private String changed(String content) {
        int at = content.indexOf(text("replace"));
        if (at < 0) {
            throw new IllegalStateException(name + ": the sample no longer has " + text("replace"));
        }
        return content.substring(0, at)
                + text("with")
                + content.substring(at + text("replace").length());
    }

    private long line(Path file) throws IOException {
        if (parts.get("line") instanceof Integer line) {
            return line;
        }
        String content = Files.readString(file);
        int at = content.indexOf(text("line-of"));
        if (at < 0) {
            throw new IllegalStateException(name + ": no line with " + text("line-of"));
        }
        return content.substring(0, at).lines().count() + (at == 0 || content.charAt(at - 1) == '\n' ? 1 : 0);
    }

    private String text(String key) {
        return String.valueOf(parts.get(key));
    }

    @Override
    public String toString() {
        return name;
    }
}
