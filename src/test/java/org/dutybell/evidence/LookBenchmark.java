package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dutybell.evidence.Scene.Edit;
import org.dutybell.testing.Database;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How well looks tell pictures apart, and how fast they are searched. {@code -Dlooks.rows=100000} makes it shorter. */
class LookBenchmark {

    private static final int SCENES = 1000;
    private static final int SEARCHES = 200;
    private static final int ROWS = Integer.getInteger("looks.rows", 1_000_000);

    @Test
    void tellsEditsFromOtherPictures() {
        BufferedImage[] some =
                IntStream.range(0, SCENES / 5).mapToObj(Scene::of).toArray(BufferedImage[]::new);
        for (Edit edit : Edit.values()) {
            long found = Arrays.stream(some)
                    .filter(picture -> isFound(picture, edit))
                    .count();
            System.out.printf("%-18s %d of %d found%n", edit, found, some.length);
        }
        Look[] looks = IntStream.range(0, SCENES)
                .mapToObj(Scene::of)
                .map(LookBenchmark::look)
                .toArray(Look[]::new);
        System.out.printf(
                "different places: %d of %d pairs taken for alike%n", alike(looks), SCENES * (SCENES - 1) / 2);
        long shots = IntStream.range(0, SCENES / 5)
                .filter(place -> near(look(Scene.shot(place, place + 5000L)), looks[place]))
                .count();
        System.out.printf("same place, other moment: %d of %d taken for alike%n", shots, SCENES / 5);
        assertThat(alike(looks)).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void searchesAMillion(Database kind) {
        LookRows rows = filled(kind);
        Random random = new Random(11);
        long[] nanos = new long[SEARCHES];
        long found = 0;
        for (int search = 0; search < SEARCHES; search++) {
            Look sought = new Look(randomLook(search) ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64));
            long start = System.nanoTime();
            found += rows.near(sought).stream()
                    .filter(seen -> near(seen.look(), sought))
                    .map(LookRows.Seen::evidenceId)
                    .distinct()
                    .count();
            nanos[search] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s, %d rows: search p50 %.1f ms, p95 %.1f ms, found %d of %d%n",
                kind, ROWS, nanos[SEARCHES / 2] / 1e6, nanos[SEARCHES * 95 / 100] / 1e6, found, SEARCHES);
        assertThat(found).isGreaterThanOrEqualTo(SEARCHES);
    }

    @Test
    void scansAMillionInMemory() {
        long[] looks =
                IntStream.range(0, ROWS).mapToLong(LookBenchmark::randomLook).toArray();
        long[] nanos = new long[SEARCHES];
        long found = 0;
        for (int search = 0; search < SEARCHES; search++) {
            long sought = randomLook(search);
            long start = System.nanoTime();
            found += Arrays.stream(looks)
                    .filter(look -> Long.bitCount(look ^ sought) <= Likeness.MOST_DISTANT)
                    .count();
            nanos[search] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("scan of %d in memory: p50 %.1f ms, found %d%n", ROWS, nanos[SEARCHES / 2] / 1e6, found);
    }

    private static LookRows filled(Database kind) {
        Map<String, String> properties = kind.fresh();
        DriverManagerDataSource source = new DriverManagerDataSource(
                properties.get("spring.datasource.url"),
                properties.get("spring.datasource.username"),
                properties.get("spring.datasource.password"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(source(properties), true));
        int batch = 10_000;
        for (int from = 0; from < ROWS; from += batch) {
            jdbc.execute("begin");
            jdbc.batchUpdate(
                    "insert into evidence (sha256, media_type, size_bytes, width, height, person_code, message_id, received_at, path, look, look_0, look_1, look_2, look_3)"
                            + " values (?, 'image/jpeg', 1, 1, 1, 'p', ?, '2027-03-01 00:00:00', 'p', ?, ?, ?, ?, ?)",
                    IntStream.range(from, Math.min(ROWS, from + batch))
                            .mapToObj(LookBenchmark::row)
                            .toList());
            jdbc.execute("commit");
        }
        return new LookRows(JdbcClient.create(jdbc));
    }

    private static Connection source(Map<String, String> properties) {
        try {
            return DriverManager.getConnection(
                    properties.get("spring.datasource.url"),
                    properties.get("spring.datasource.username"),
                    properties.get("spring.datasource.password"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] row(int number) {
        Look look = new Look(randomLook(number));
        return new Object[] {
            "h" + number, "m" + number, look.bits(), look.quarter(0), look.quarter(1), look.quarter(2), look.quarter(3)
        };
    }

    private static long randomLook(int number) {
        return new SplittableRandom(number).nextLong();
    }

    private static boolean isFound(BufferedImage picture, Edit edit) {
        Look edited = look(edit.of(picture));
        Look original = look(picture);
        return near(edited, original) || near(edited.mirrored(), original);
    }

    private static long alike(Look[] looks) {
        long alike = 0;
        for (int one = 0; one < looks.length; one++) {
            for (int other = 0; other < one; other++) {
                alike += near(looks[one], looks[other]) || near(looks[one].mirrored(), looks[other]) ? 1 : 0;
            }
        }
        return alike;
    }

    private static boolean near(Look one, Look other) {
        return one.distance(other) <= Likeness.MOST_DISTANT;
    }

    private static Look look(BufferedImage picture) {
        return Look.of(picture).orElseThrow();
    }
}
