package org.dutybell.access;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables local_account and first_account_link. */
@Component
class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String name) {
        return hash(name).isPresent();
    }

    boolean any() {
        return jdbc.sql("select count(*) from local_account").query(Long.class).single() > 0;
    }

    Optional<String> hash(String name) {
        return jdbc.sql("select password_hash from local_account where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** False when there is one of this name. */
    boolean insert(String name, String hash, Instant now) {
        try {
            jdbc.sql("insert into local_account (name, password_hash, created_at) values (:name, :hash, :now)")
                    .param("name", name)
                    .param("hash", hash)
                    .param("now", DbTime.of(now))
                    .update();
            return true;
        } catch (DuplicateKeyException thereIsOne) {
            return false;
        }
    }

    void replaceHash(String name, String hash) {
        jdbc.sql("update local_account set password_hash = :hash where name = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
    }

    /** A link replaces the one before. */
    void putLink(String sha256, Instant now) {
        jdbc.sql("delete from first_account_link").update();
        jdbc.sql("insert into first_account_link (id, secret_sha256, made_at) values (1, :hash, :now)")
                .param("hash", sha256)
                .param("now", DbTime.of(now))
                .update();
    }

    /** Whether the link with this secret was made after that moment and not used. */
    boolean hasLink(String sha256, Instant after) {
        return jdbc.sql("select count(*) from first_account_link where secret_sha256 = :hash and made_at > :after")
                        .param("hash", sha256)
                        .param("after", DbTime.of(after))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses it up; false when somebody else did. */
    boolean takeLink(String sha256) {
        return jdbc.sql("delete from first_account_link where secret_sha256 = :hash")
                        .param("hash", sha256)
                        .update()
                == 1;
    }
}
