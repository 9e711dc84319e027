package org.dutybell.shared;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a database did not let us in, as its driver says it. */
enum DatabaseFailure {
    /** Another process has H2's file open. */
    FILE_IN_USE,
    /** H2 wants a relative path to begin with a dot. */
    FILE_PATH_UNCLEAR,
    LOGIN_REFUSED,
    UNKNOWN_DATABASE,
    UNKNOWN_HOST,
    UNREACHABLE;

    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_IMPLICIT_PATH = 90011;
    private static final int H2_NOT_FOUND = 90146;
    private static final int MYSQL_DATABASE_DENIED = 1044;
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;

    /** Reads an exception and its causes; empty when it is about something else than getting in. */
    static Optional<DatabaseFailure> of(Throwable failure) {
        List<Throwable> chain = causes(failure);
        Optional<DatabaseFailure> said = chain.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(exception -> of(exception).stream())
                .min(Enum::compareTo);
        boolean hostUnknown = chain.stream().anyMatch(UnknownHostException.class::isInstance);
        return hostUnknown && said.isPresent() ? Optional.of(UNKNOWN_HOST) : said;
    }

    private static Optional<DatabaseFailure> of(SQLException exception) {
        return switch (exception.getErrorCode()) {
            case H2_ALREADY_OPEN -> Optional.of(FILE_IN_USE);
            case H2_IMPLICIT_PATH -> Optional.of(FILE_PATH_UNCLEAR);
            case H2_NOT_FOUND, MYSQL_UNKNOWN_DATABASE -> Optional.of(UNKNOWN_DATABASE);
            case MYSQL_DATABASE_DENIED -> Optional.of(LOGIN_REFUSED);
            default -> ofState(exception.getSQLState());
        };
    }

    /** Classes of the SQL standard: 28 is a refused login, 08 a connection that failed. */
    private static Optional<DatabaseFailure> ofState(@Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.startsWith("28")) {
            return Optional.of(LOGIN_REFUSED);
        }
        return state.startsWith("08") ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }
}
