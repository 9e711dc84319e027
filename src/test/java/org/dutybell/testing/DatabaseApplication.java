package org.dutybell.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a {@link DatabaseTest} starts, started by hand: for tests of the start itself. */
public final class DatabaseApplication {

    private DatabaseApplication() {}

    /** Starts it with the components of {@code shared} and these properties; fails as the server would. */
    public static ConfigurableApplicationContext start(Map<String, String> properties) {
        return start(properties, List.of(), none -> {});
    }

    /**
     * The same with the components of these modules.
     *
     * @param more adds beans, such as what stands in for DingTalk
     */
    public static ConfigurableApplicationContext start(
            Map<String, String> properties, List<String> modules, Consumer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(DatabaseSlice.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("test", Map.copyOf(properties)));
                    ModulesCustomizer.of(modules.toArray(String[]::new)).addTo(context);
                    more.accept((GenericApplicationContext) context);
                })
                .run();
    }
}
