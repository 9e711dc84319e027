package org.dutybell.testing;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a {@link DatabaseTest} starts, started by hand: for tests of the start itself. */
public final class DatabaseApplication {

    private DatabaseApplication() {}

    /** Starts it with the components of {@code shared} and these properties; fails as the server would. */
    public static ConfigurableApplicationContext start(Map<String, String> properties) {
        return new SpringApplicationBuilder(DatabaseSlice.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("test", Map.copyOf(properties)));
                    ModulesCustomizer.of().addTo(context);
                })
                .run();
    }
}
