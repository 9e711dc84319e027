package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.testing.Database;
import org.dutybell.testing.DatabaseApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts as the server does and reads what the log tells the admin. */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

    private static final String PASSWORD = "geheim-7";

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void namesTheServerThatDoesNotAnswer(String driver, CapturedOutput log) throws Exception {
        String address = "jdbc:" + driver + "://127.0.0.1:" + closedPort() + "/dutybell";
        failsWith(Map.of(
                "spring.datasource.url", address + "?connectTimeout=2000", "spring.datasource.password", PASSWORD));

        assertThat(log).contains("The database " + address + " could not be reached", "set spring.datasource.url");
        assertThat(log).doesNotContain(PASSWORD);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void namesTheUserWhoseLoginIsRefused(CapturedOutput log) {
        Map<String, String> properties = new HashMap<>(Database.MARIADB.fresh());
        properties.put("spring.datasource.username", "nobody");
        properties.put("spring.datasource.password", PASSWORD);
        failsWith(properties);

        assertThat(log).contains("refused the login of user 'nobody'", "spring.datasource.password");
        assertThat(log).doesNotContain(PASSWORD);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void namesTheDatabaseThatIsNotThere(CapturedOutput log) {
        Map<String, String> properties = new HashMap<>(Database.MARIADB.fresh());
        properties.computeIfPresent("spring.datasource.url", (key, url) -> url + "_gone");
        failsWith(properties);

        assertThat(log)
                .contains("it has no database " + properties.get("spring.datasource.url"), "Create the database");
    }

    @Test
    void namesTheFileThatAnotherProcessHolds(@TempDir Path folder, CapturedOutput log) throws Exception {
        Path file = folder.resolve("dutybell.mv.db");
        try (FileChannel held = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            failsWith(Map.of("dutybell.data-dir", folder.toString()));
        }

        assertThat(log).contains("file " + file + " is in use by another process", "dutybell.data-dir");
    }

    @Test
    void asksForAClearPathOfTheEmbeddedDatabase(CapturedOutput log) {
        failsWith(Map.of("dutybell.data-dir", "target/unclear"));

        assertThat(log).contains("jdbc:h2:file:target/unclear/dutybell is relative", "beginning with ./");
    }

    @Test
    void refusesASchemaOfANewerRelease(CapturedOutput log) {
        Map<String, String> properties = Database.H2.fresh();
        try (var context = DatabaseApplication.start(properties)) {
            migrateTo("99.2", context.getBean(JdbcClient.class));
        }
        failsWith(properties);

        assertThat(log).containsPattern("schema is at version 99.2, but the newest version this release knows is \\d+");
        assertThat(log).contains("restore the backup");
    }

    private static void failsWith(Map<String, String> properties) {
        assertThatException().isThrownBy(() -> DatabaseApplication.start(properties));
    }

    private static void migrateTo(String version, JdbcClient jdbc) {
        jdbc.sql("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                            "checksum", "installed_by", "execution_time", "success")
                        values (1000, ?, 'later', 'SQL', 'V99_2__later.sql', 1, 'sa', 1, true)""").param(version).update();
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
