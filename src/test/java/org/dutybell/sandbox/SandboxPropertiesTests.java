package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SandboxPropertiesTests {

    @Test
    void isOffByDefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new SandboxProperties(
                        false, false, null, 20, 5000, 3000, true, false, List.of("sandbox-duty.schema"), ""));
    }

    @Test
    void takesAStart() {
        SandboxProperties properties =
                bound(Map.of("dutybell.sandbox.enabled", "true", "dutybell.sandbox.start-at", "2027-03-01T00:30:00Z"));
        assertThat(properties.enabled()).isTrue();
        assertThat(properties.startAt()).isEqualTo(Instant.parse("2027-03-01T00:30:00Z"));
    }

    private static SandboxProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("dutybell.sandbox", SandboxProperties.class);
    }
}
