package org.dutybell.shared;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says what to do when the database cannot be used at start. Passwords and URL settings are never shown. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        DatabaseAddress address = DatabaseAddress.of(environment.getProperty("spring.datasource.url", "(not set)"));
        String user = environment.getProperty("spring.datasource.username", "(not set)");
        Optional<DatabaseFailure> failure = DatabaseFailure.of(rootFailure);
        return failure.map(known -> new FailureAnalysis(description(known, address, user), action(known), cause))
                .orElse(null);
    }

    private static String description(DatabaseFailure failure, DatabaseAddress address, String user) {
        return switch (failure) {
            case FILE_IN_USE -> "The embedded database file " + address.file() + " is in use by another process.";
            case FILE_PATH_UNCLEAR ->
                "The path of the embedded database " + address
                        + " is relative and does not begin with ./, which H2 refuses.";
            case LOGIN_REFUSED -> "The database " + address + " refused the login of user '" + user + "'.";
            case UNKNOWN_DATABASE -> "The server is there, but it has no database " + address + ".";
            case UNKNOWN_HOST -> "The database " + address + " could not be reached: its host name is unknown.";
            case UNREACHABLE -> "The database " + address + " could not be reached: nothing answers there.";
        };
    }

    private static String action(DatabaseFailure failure) {
        return switch (failure) {
            case FILE_IN_USE ->
                "Stop the other DutyBell, or choose another folder with dutybell.data-dir (DUTYBELL_DATA_DIR). "
                        + "Several nodes at once need MySQL or MariaDB: set spring.datasource.url.";
            case FILE_PATH_UNCLEAR ->
                "Give dutybell.data-dir (DUTYBELL_DATA_DIR) as an absolute path or beginning with ./, such as ./data.";
            case LOGIN_REFUSED ->
                "Set spring.datasource.username and spring.datasource.password (SPRING_DATASOURCE_USERNAME, "
                        + "SPRING_DATASOURCE_PASSWORD) to a user that may use this database.";
            case UNKNOWN_DATABASE ->
                "Create the database, or name an existing one in spring.datasource.url (SPRING_DATASOURCE_URL).";
            case UNKNOWN_HOST, UNREACHABLE ->
                "Start the database, or set spring.datasource.url (SPRING_DATASOURCE_URL), such as "
                        + "jdbc:mysql://HOST:3306/dutybell or jdbc:mariadb://HOST:3306/dutybell. "
                        + "Without it the embedded database is used.";
        };
    }
}
