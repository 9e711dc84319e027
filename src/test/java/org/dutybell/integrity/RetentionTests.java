package org.dutybell.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Erasure;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.EvidenceKeeper;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.Scene;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationFilter;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Pictures that were kept as long as the duty says, and those of which nothing came. */
class RetentionTests {

    /** Monday, 9:00 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({"integrity", "evidence", "obligation", "duty", "organisation", "calendar"})
    @TestPropertySource(properties = "dutybell.evidence.dir=target/retention-tests")
    @Import({StoredSample.class, Reports.class})
    abstract static class Cases {

        @Autowired
        Retention retention;

        @Autowired
        Evidence evidence;

        @Autowired
        Erasure erasure;

        @Autowired
        Obligations obligations;

        @Autowired
        StoredSample sample;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Reports reports;

        private int messages;

        @BeforeEach
        void opensTheFirstMondayInMarch() {
            for (String table : List.of("evidence_signal", "check_in_evidence", "check_in", "evidence")) {
                jdbc.sql("delete from " + table).update();
            }
            owes(StoredSample.SAMPLE.duties());
        }

        private void owes(List<Duty> duties) {
            sample.store(duties, MORNING);
            plan.run(MORNING);
            open.run(MORNING);
        }

        @Test
        void erasesOriginalAndCopiesAfterThreeYearsAndKeepsTheRow() {
            StoredFile picture = received(Scene.of(1));
            handedIn("school-04", picture);

            retention.tidy(at("2030-02-28T00:00:00Z"));
            assertThat(erasure.erasedAt(picture.id())).isEmpty();
            assertThat(evidence.content(picture).exists()).isTrue();

            Instant later = at("2030-03-01T02:00:00Z");
            retention.tidy(later);

            assertThat(erasure.erasedAt(picture.id())).contains(later);
            assertThat(evidence.content(picture).exists()).isFalse();
            assertThat(evidence.file(picture.id())).map(StoredFile::sha256).contains(picture.sha256());
            assertThat(because(picture)).isEqualTo("KEPT_LONG_ENOUGH");
            assertThat(jdbc.sql("select look from evidence where id = :id")
                            .param("id", picture.id())
                            .query(Long.class)
                            .optional())
                    .isPresent();
            assertThat(retention.tidy(later)).isZero();
        }

        @Test
        void keepsWhatWasHandedInForAReportAsLongAsWhatWasForACheckIn() {
            StoredFile picture = received(Scene.of(1));
            reports.add(picture.id());

            retention.tidy(at("2030-02-28T00:00:00Z"));
            assertThat(erasure.erasedAt(picture.id())).isEmpty();
            retention.tidy(at("2030-03-01T02:00:00Z"));

            assertThat(because(picture)).isEqualTo("KEPT_LONG_ENOUGH");
        }

        @Test
        void keepsThoseOfADutyThatSaysSoLonger() {
            owes(StoredSample.SAMPLE.duties().stream().map(Cases::keptTenYears).toList());
            StoredFile picture = received(Scene.of(1));
            handedIn("school-04", picture);

            retention.tidy(at("2036-02-28T00:00:00Z"));
            assertThat(erasure.erasedAt(picture.id())).isEmpty();
            retention.tidy(at("2037-03-02T00:00:00Z"));
            assertThat(erasure.erasedAt(picture.id())).isPresent();
        }

        /** What was set meanwhile, shorter or longer, does not wait for years to be seen. */
        @Test
        void decidesAnewEachMonth() {
            StoredFile picture = received(Scene.of(1));
            handedIn("school-04", picture);

            retention.tidy(MORNING);

            assertThat(erasure.toDecide(at("2027-03-30T00:00:00Z"), 10)).isEmpty();
            assertThat(erasure.toDecide(at("2027-04-02T00:00:00Z"), 10))
                    .extracting(StoredFile::id)
                    .containsExactly(picture.id());
        }

        @Test
        void leavesBytesThatAnotherPictureStillNeeds() {
            StoredFile first = received(Scene.of(1));
            handedIn("school-04", first);
            Instant muchLater = at("2029-03-01T01:00:00Z");
            StoredFile again = received(Scene.of(1), muchLater);
            handedIn("school-03", again);

            retention.tidy(at("2030-03-02T00:00:00Z"));
            assertThat(erasure.erasedAt(first.id())).isPresent();
            assertThat(evidence.content(again).exists()).isTrue();
            assertThat(evidence.copy(again, CopySize.SMALL)).isPresent();

            retention.tidy(at("2032-03-02T00:00:00Z"));
            assertThat(evidence.content(again).exists()).isFalse();
        }

        @Test
        void erasesAfterTwoMonthsWhatNobodyHandedIn() {
            StoredFile picture = received(Scene.of(1));

            retention.tidy(at("2027-04-30T00:00:00Z"));
            assertThat(erasure.erasedAt(picture.id())).isEmpty();
            retention.tidy(at("2027-05-01T02:00:00Z"));

            assertThat(because(picture)).isEqualTo("NEVER_HANDED_IN");
        }

        @Test
        void goesOnWhereItWasBrokenOff() {
            StoredFile picture = received(Scene.of(1));
            Instant later = at("2027-06-01T00:00:00Z");
            erasure.erase(picture, Erasure.Because.NEVER_HANDED_IN, later);
            assertThat(evidence.content(picture).exists()).isTrue();

            retention.tidy(later);

            assertThat(evidence.content(picture).exists()).isFalse();
        }

        @Test
        void storesTheSameBytesAnewAfterTheyWereErased() {
            StoredFile picture = received(Scene.of(1));
            retention.tidy(at("2027-06-01T00:00:00Z"));

            StoredFile again = received(Scene.of(1), at("2027-06-02T00:00:00Z"));

            assertThat(evidence.content(again).exists()).isTrue();
            assertThat(again.path()).isNotEqualTo(picture.path());
        }

        private static Duty keptTenYears(Duty duty) {
            EvidenceRule rule = duty.evidence();
            EvidenceRule kept = new EvidenceRule(
                    rule.photos(), rule.text(), rule.participants(), rule.theme(), rule.review(), null, 120);
            return new Duty(
                    duty.code(),
                    duty.clause(),
                    duty.title(),
                    duty.kind(),
                    duty.holders(),
                    duty.window(),
                    duty.coverage(),
                    kept,
                    duty.reminders(),
                    duty.escalation(),
                    duty.denser(),
                    duty.times(),
                    duty.serves());
        }

        private String because(StoredFile picture) {
            return jdbc.sql("select erased_because from evidence where id = :id")
                    .param("id", picture.id())
                    .query(String.class)
                    .single();
        }

        private StoredFile received(BufferedImage scene) {
            return received(scene, MORNING);
        }

        private StoredFile received(BufferedImage scene, Instant when) {
            return ((Intake.Stored) evidence.receive(Scene.jpeg(scene), "", "school04-sun", "r" + messages++, when))
                    .file();
        }

        private void handedIn(String school, StoredFile picture) {
            ObligationView inspection =
                    obligations
                            .find(new ObligationFilter(school, null, ObligationState.OPEN, null, 0, 50))
                            .rows()
                            .stream()
                            .filter(one -> one.duty().code().equals("school-inspection"))
                            .findFirst()
                            .orElseThrow();
            String holder = StoredSample.holder(inspection, LocalDate.of(2027, 3, 1));
            obligations.checkIn(
                    new CheckIn(inspection.id(), "h" + messages++, holder, MORNING, "已完成", null, List.of(picture.id())),
                    MORNING);
        }

        private static Instant at(String time) {
            return Instant.parse(time);
        }
    }

    /** What was handed in for reports. */
    static class Reports implements EvidenceKeeper {

        private final Set<Long> kept = new HashSet<>();

        void add(long evidenceId) {
            kept.add(evidenceId);
        }

        @Override
        public boolean keeps(long evidenceId) {
            return kept.contains(evidenceId);
        }
    }
}
