package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTests {

    @Test
    void seesTheUnknownHostBehindAFailedConnection() {
        SQLException failure = new SQLException("link", "08S01", new UnknownHostException("db.example"));

        assertThat(DatabaseFailure.of(new IllegalStateException(failure))).contains(DatabaseFailure.UNKNOWN_HOST);
    }

    @Test
    void isSilentAboutOtherFailures() {
        assertThat(DatabaseFailure.of(new SQLException("syntax", "42000", 1064)))
                .isEmpty();
        assertThat(DatabaseFailure.of(new SQLException("no state"))).isEmpty();
        assertThat(DatabaseFailure.of(new IllegalStateException(new UnknownHostException("api.example"))))
                .isEmpty();
    }

    @Test
    void showsAnAddressWithoutItsSecrets() {
        assertThat(DatabaseAddress.of("jdbc:mysql://root:geheim@db:3306/dutybell?password=geheim"))
                .hasToString("jdbc:mysql://db:3306/dutybell");
        assertThat(DatabaseAddress.of("jdbc:h2:file:./data/dutybell;MODE=MySQL").file())
                .isEqualTo("./data/dutybell.mv.db");
    }
}
