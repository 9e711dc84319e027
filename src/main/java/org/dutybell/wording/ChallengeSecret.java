package org.dutybell.wording;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The bureau's secret, made when it is needed first and the same for all nodes. */
@Component
class ChallengeSecret {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private volatile @Nullable String known;

    ChallengeSecret(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // It holds from now on, whatever becomes of the caller's transaction; and another node's row must not end that
        // one.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String get() {
        String held = known;
        if (held != null) {
            return held;
        }
        String read = stored().orElseGet(this::made);
        known = read;
        return read;
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from challenge_secret where id = 1")
                .query(String.class)
                .optional();
    }

    private String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String mine = HexFormat.of().formatHex(bytes);
        try {
            apart.executeWithoutResult(
                    status -> jdbc.sql("insert into challenge_secret (id, secret) values (1, :secret)")
                            .param("secret", mine)
                            .update());
            return mine;
        } catch (DuplicateKeyException anotherNodeWas) {
            return stored().orElseThrow();
        }
    }
}
