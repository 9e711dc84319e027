package org.dutybell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of properties cannot go stale: the build knows every property that the program reads. */
class PropertiesDocumentedTests {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void everyPropertyHasARowWithItsEnvironmentVariable() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(properties())
                .as("properties under dutybell.")
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains(row(name)));
    }

    private static String row(String name) {
        String variable = name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
        return "| `%s` | `%s` |".formatted(name, variable);
    }

    /** Of a map the page has a row for each key, so that its own name stands for none. */
    private static List<String> properties() throws IOException {
        List<String> names = new ArrayList<>();
        for (URL source :
                Collections.list(Thread.currentThread().getContextClassLoader().getResources(METADATA))) {
            try (InputStream json = source.openStream()) {
                ofOurs(JsonMapper.builder().build().readTree(json)).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> ofOurs(JsonNode metadata) {
        return metadata.get("properties")
                .valueStream()
                .filter(property -> !property.path("type").asString("").startsWith("java.util.Map"))
                .map(property -> property.get("name").asString())
                .filter(name -> name.startsWith("dutybell."));
    }
}
