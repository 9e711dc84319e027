package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCommandTests {

    private static final String LISTS = "src/test/resources/lists/";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsBothPartsAndSumsUpOnStandardError() {
        assertThat(run("draft", LISTS + "published.txt")).isZero();

        assertThat(out.toString())
                .contains("# ===== clauses.yaml =====", "# ===== duties.yaml =====", "「每半月」", "+S: more often");
        assertThat(err.toString())
                .isEqualTo("65 items in 7 parts; school-day 1, half-month 1, month 3, quarter 11, year 5, key-day 2,"
                        + " event 11, standing 43; 0 need a person\n");
    }

    @Test
    void exitsWith1WhenAnItemNeedsAPerson() {
        assertThat(run("draft", LISTS + "kindergarten.txt")).isEqualTo(1);

        assertThat(out.toString()).contains("# NEEDS A PERSON: the holder '班主任' is no role of organisation.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published",
                "county-bureau",
                "kindergarten",
                "middle-school",
                "vocational",
                "primary-circled",
                "handbook",
                "regulation"
            })
    void writesAConfigurationThatTheProductReads(String list) throws IOException {
        copySample();
        Path drafted = folder.resolve("drafted");
        run("draft", LISTS + list + ".txt", "--out", drafted.toString());
        for (String file : List.of("clauses.yaml", "duties.yaml")) {
            Files.copy(
                    drafted.resolve(file), folder.resolve("config").resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(BotConfigReader.read(folder.resolve("config")))
                .isInstanceOfSatisfying(
                        BotConfigResult.Valid.class,
                        valid -> assertThat(valid.config().duties()).isNotEmpty());
    }

    @Test
    void overwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");

        assertThat(run("draft", LISTS + "published.txt", "--out", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("mine.yaml'; allowed: a new file, as nothing is overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void writesOneFileWhereTheNameIsOne() {
        Path file = folder.resolve("new/draft.yaml");

        run("draft", LISTS + "published.txt", "--out", file.toString());

        assertThat(file).content().contains("clauses:", "---", "duties:");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysInOneLineWhyAFileIsRefused() {
        assertThat(run("draft", "nowhere.txt")).isEqualTo(2);

        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .isEqualTo("'nowhere.txt' is not there; allowed: the path of a file that exists"));
    }

    private void copySample() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("bot-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve("config").resolve(file.getFileName()));
            }
        }
    }

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
