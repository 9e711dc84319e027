package org.dutybell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            entry("shared", 0),
            entry("calendar", 1),
            entry("organisation", 1),
            entry("duty", 2),
            entry("evidence", 2),
            entry("notification", 2),
            entry("access", 2),
            entry("signin", 3),
            entry("obligation", 3),
            entry("wording", 4),
            entry("reminder", 4),
            entry("todo", 4),
            entry("appointment", 4),
            entry("escalation", 4),
            entry("waiver", 4),
            entry("review", 4),
            entry("checkin", 4),
            entry("integrity", 4),
            entry("reachability", 4),
            entry("hazard", 4),
            entry("incident", 4),
            entry("botconfig", 5),
            entry("draft", 5),
            entry("engine", 5),
            entry("audit", 5),
            entry("digest", 5),
            entry("dingtalk", 6),
            entry("console", 6),
            entry("mobile", 6),
            entry("sandbox", 6),
            entry("mail", 6),
            entry("heartbeat", 6),
            entry("cli", 6));

    /** Modules of these levels may name each other, as long as no cycle comes of it; Modulith looks for cycles. */
    private static final Set<Integer> LEVELS_OF_NEIGHBOURS = Set.of(4, 5);

    private static final ApplicationModules MODULES = ApplicationModules.of(DutyBell.class);

    @Test
    void modulesKeepToWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasALevel() {
        assertThat(modules()).isSubsetOf(LEVELS.keySet()).contains("shared", "obligation", "cli");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void dependsOnLowerLevelsOnly(String module) {
        assertThat(declaredBy(module))
                .allSatisfy(other -> assertThat(isBelow(other, module))
                        .as("%s (level %s) uses %s (level %s)", module, LEVELS.get(module), other, LEVELS.get(other))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void doesNotKnowTheSandbox(String module) {
        assertThat(declaredBy(module)).doesNotContain("sandbox");
    }

    private static boolean isBelow(String other, String module) {
        int level = LEVELS.get(module);
        return LEVELS.get(other) < level || LEVELS_OF_NEIGHBOURS.contains(level) && LEVELS.get(other) == level;
    }

    static Stream<String> modules() {
        return MODULES.stream().map(module -> module.getIdentifier().toString());
    }

    private static Stream<String> declaredBy(String module) {
        ApplicationModule found = MODULES.getModuleByName(module).orElseThrow();
        return Stream.of(found.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(module + " declares no allowed dependencies"))
                .allowedDependencies());
    }
}
