package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, in a process of its own whose platform charset is not UTF-8. */
class CommandIT {

    private static final Path JAR = Path.of("target/dutybell.jar").toAbsolutePath();

    /** Three seconds are promised on an idle machine; a shared one gets more before the test calls it a hang. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void checkExitsWith0AndWritesUtf8() throws Exception {
        Run run = run("check", "--config", "bot-config");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("示例市第二实验小学 has 1240 pupils", "\nquota: the dearest month is 2027-03 with ")
                .endsWith("warnings: 3\n");
    }

    @Test
    void checkExitsWith1OnFindings() throws Exception {
        Files.writeString(folder.resolve("people.yaml"), "people: [\n");

        Run run = run("check", "--config", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("people.yaml:2: YAML does not parse", "duties.yaml:1: the file is missing");
    }

    @Test
    void wrongUseExitsWith2AndStartsNoServer() throws Exception {
        Run run = run("chek");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'chek'").doesNotContain("Spring");
        assertThat(run("--check").code()).isEqualTo(2);
    }

    @Test
    void previewWritesTheGoldenFile() throws Exception {
        Run run = run(
                "preview", "--config", "bot-config", "--from", "2027-01-01", "--to", "2027-12-31", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("duty,clause,kind,unit,post,target,period,opens,due\n");
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("src/test/resources/golden/preview-2027.csv")));
    }

    @Test
    void helpAndVersionExitWith0() throws Exception {
        assertThat(run("help").code()).isZero();
        assertThat(run("--version").out()).startsWith("DutyBell 0");
    }

    private Run run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("..")
                        .resolve(folder.getFileName() + ".out")
                        .toFile())
                .redirectError(folder.resolve("..")
                        .resolve(folder.getFileName() + ".err")
                        .toFile());
        builder.environment().put("LANG", "C");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), take(builder.redirectOutput()), take(builder.redirectError()));
    }

    private static String take(ProcessBuilder.Redirect redirect) throws IOException {
        Path file = redirect.file().toPath();
        String content = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return content;
    }

    private record Run(int code, String out, String err) {}
}
