package org.dutybell.dingtalk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of interfaces in docs/dingtalk.md and the list the program calls by are the same. */
class ApiTableTests {

    private static final Path TABLE = Path.of("docs/dingtalk.md");

    @ParameterizedTest
    @EnumSource(Api.class)
    void namesPermissionAndCostOfEveryInterface(Api api) throws IOException {
        List<String> cells = row(api);

        assertThat(cells.get(3)).contains(api.permission());
        assertThat(cells.get(5)).startsWith(cost(api));
    }

    private static List<String> row(Api api) throws IOException {
        String name =
                "`%s %s%s`".formatted(api.method(), api.host().name().toLowerCase(java.util.Locale.ROOT), api.path());
        try (Stream<String> lines = Files.lines(TABLE)) {
            List<String> rows = lines.filter(line -> line.startsWith("|") && line.contains(name))
                    .toList();
            assertThat(rows).as("rows for %s", name).hasSize(1);
            return Stream.of(rows.get(0).split("\\|")).map(String::strip).toList();
        }
    }

    private static String cost(Api api) {
        return switch (api.meter()) {
            case FREE -> "free";
            case CALL -> "1 API call";
            case MESSAGE -> "1 message";
        };
    }
}
