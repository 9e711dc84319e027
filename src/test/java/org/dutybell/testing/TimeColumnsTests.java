package org.dutybell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.dutybell.shared.DbTime;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A JVM in another zone, with summer time: columns must hold UTC to the microsecond all the same. */
class TimeColumnsTests {

    /** New York skips 02:30 on the first of these days and has 01:30 twice on the second. */
    private static final List<Instant> AWKWARD = List.of(
            Instant.parse("2027-03-14T02:30:00.123456Z"),
            Instant.parse("2027-11-07T01:30:00.000001Z"),
            Instant.parse("2027-06-30T23:59:59.999999Z"));

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void travels() {
        lives(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void returns() {
        lives(zone);
    }

    /** H2 remembers the zone in which it was first asked, for all tests that come after in this process. */
    private static void lives(TimeZone there) {
        TimeZone.setDefault(there);
        DateTimeUtils.resetCalendar();
    }

    @ParameterizedTest
    @EnumSource
    void meanTheSameToHibernateAndToStatements(Database database) {
        assumeTrue(database.runsHere());
        try (ConfigurableApplicationContext context = DatabaseApplication.start(database.fresh())) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Hibernate hibernate = new Hibernate(context);
            assertThat(AWKWARD).allSatisfy(instant -> {
                insert(jdbc, instant);
                assertThat(hibernate.read()).isEqualTo(instant);
                hibernate.write(instant);
                assertThat(written(jdbc)).isEqualTo(DbTime.of(instant));
            });
        }
    }

    private static void insert(JdbcClient jdbc, Instant instant) {
        jdbc.sql("delete from duty_version").update();
        jdbc.sql(
                        "insert into duty_version (code, version, clause, position, spec, valid_from) values ('d', 1, '1.1', 0, '{}', ?)")
                .param(DbTime.of(instant))
                .update();
    }

    private static LocalDateTime written(JdbcClient jdbc) {
        return jdbc.sql("select valid_to from duty_version")
                .query(LocalDateTime.class)
                .single();
    }

    private record Hibernate(EntityManager entities, TransactionTemplate transaction) {

        Hibernate(ConfigurableApplicationContext context) {
            this(
                    context.getBean(EntityManager.class),
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        }

        Instant read() {
            return entities.createQuery("select validFrom from DutyVersionRow", Instant.class)
                    .getSingleResult();
        }

        void write(Instant instant) {
            transaction.executeWithoutResult(status -> entities.createQuery("update DutyVersionRow set validTo = :at")
                    .setParameter("at", instant)
                    .executeUpdate());
        }
    }
}
