package org.dutybell.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** Evidence in a folder and a database in memory. */
final class Store {

    static final Instant NOW = Instant.parse("2027-03-31T17:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final Evidence crowded;

    Store(Path dir) {
        this(dir, DataSize.ofMegabytes(20));
    }

    Store(Path dir, DataSize allowed) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        evidence = new StoredEvidence(new FolderFiles(dir), new EvidenceRows(jdbc), kind -> allowed.toBytes(), ZONE);
        PictureDecoder full = new PictureDecoder(new DecodingPlaces(0, Duration.ZERO, Duration.ZERO));
        crowded =
                new StoredEvidence(new FolderFiles(dir), new EvidenceRows(jdbc), kind -> allowed.toBytes(), ZONE, full);
    }

    /** The same store while no place to decode is free. */
    Evidence crowded() {
        return crowded;
    }

    Erasure erasure(EvidenceFiles files) {
        return new StoredErasure(files, jdbc);
    }

    FileCheck check(EvidenceFiles files) {
        return new FileCheck(files, new EvidenceRows(jdbc));
    }

    Likenesses likenesses() {
        return new StoredLikenesses(new EvidenceRows(jdbc), new LookRows(jdbc));
    }

    Evidence evidence() {
        return evidence;
    }

    Intake receive(byte[] bytes, String messageId) {
        return evidence.receive(bytes, "", "lina", messageId, NOW);
    }

    StoredFile stored(byte[] bytes) {
        return stored(bytes, "m1");
    }

    StoredFile stored(byte[] bytes, String messageId) {
        return ((Intake.Stored) receive(bytes, messageId)).file();
    }

    /** Which original went to whom, such as "1 10.0.0.7". */
    List<String> accesses() {
        return jdbc.sql("select concat(evidence_id, ' ', who, ' ', address) from evidence_access order by id")
                .query(String.class)
                .list();
    }

    /** What comparing with hashes has found, such as "1 MISSING". */
    List<String> findings() {
        return jdbc.sql("select concat(id, ' ', check_found) from evidence where check_found is not null order by id")
                .query(String.class)
                .list();
    }

    long rows() {
        return jdbc.sql("select count(*) from evidence").query(Long.class).single();
    }
}
