package org.dutybell.shared;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Names the embedded database's file by its absolute path, because H2 refuses a path like {@code data/dutybell} that is
 * neither absolute nor begins with a dot.
 */
class EmbeddedDatabaseFile implements EnvironmentPostProcessor {

    private static final String PROPERTY = "dutybell.embedded-database-file";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path dataDir = Path.of(environment.getProperty("dutybell.data-dir", "data"));
        String file = dataDir.resolve("dutybell").toAbsolutePath().normalize().toString();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("dutybell embedded database", Map.of(PROPERTY, file)));
    }
}
