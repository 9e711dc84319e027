package org.dutybell.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that tests run on. */
public enum Database {
    /** In memory, in the mode of application.yml. */
    H2 {
        @Override
        Map<String, String> fresh(String name) {
            return properties(
                    "jdbc:h2:mem:" + name
                            + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "sa",
                    "");
        }
    },
    /** The MariaDB from the test classpath, through its own driver. Started on first use, which takes some seconds. */
    MARIADB {
        @Override
        Map<String, String> fresh(String name) {
            return properties(
                    "jdbc:mariadb://" + BundledMariaDb.create(name), BundledMariaDb.USER, BundledMariaDb.PASSWORD);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Makes an empty database and returns the {@code spring.datasource.*} properties that reach it. */
    public Map<String, String> fresh() {
        return fresh("dutybell_" + NUMBER.incrementAndGet());
    }

    /** Whether it can run on this machine. */
    public boolean runsHere() {
        return this == H2 || BundledMariaDb.hasBinary();
    }

    abstract Map<String, String> fresh(String name);

    private static Map<String, String> properties(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                // Cached contexts keep their pools; small ones leave room for the others.
                "spring.datasource.hikari.maximum-pool-size", "6",
                "spring.datasource.hikari.minimum-idle", "1");
    }
}
