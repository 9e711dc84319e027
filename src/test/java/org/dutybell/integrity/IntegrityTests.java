package org.dutybell.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Exif;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.Scene;
import org.dutybell.evidence.Scene.Edit;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Organisation;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos that two schools of the sample bureau send for their inspections of March 2027. */
class IntegrityTests {

    private static final BotConfig SAMPLE =
            ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config"))).config();
    /** Monday, 9:00 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({"integrity", "evidence", "obligation", "duty", "organisation", "calendar"})
    @TestPropertySource(properties = "dutybell.evidence.dir=target/integrity-tests")
    abstract static class Cases {

        @Autowired
        IntegrityPass pass;

        @Autowired
        Signals signals;

        @Autowired
        Evidence evidence;

        @Autowired
        Obligations obligations;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        Organisation organisation;

        @Autowired
        Calendars calendars;

        @Autowired
        Duties duties;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        private int messages;
        private long own;
        private long ownDrill;
        private long other;

        @BeforeEach
        void opensTheFirstMondayInMarch() {
            List.of("evidence_signal", "check_in_evidence", "check_in", "evidence", "obligation", "plan_mark")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                organisation.replaceWith(SAMPLE.roster());
                calendars.replaceWith(SAMPLE.calendar());
                duties.replaceWith(SAMPLE.clauses(), SAMPLE.duties(), MORNING);
            });
            plan.run(MORNING);
            open.run(MORNING);
            own = owed("school-04", "school-inspection");
            ownDrill = owed("school-04", "school-patrol");
            other = owed("school-03", "school-inspection");
        }

        @Test
        void saysThatAnotherSchoolSentTheSameFile() {
            long first = sent(other, Scene.jpeg(Scene.of(1)));
            long again = sent(own, Scene.jpeg(Scene.of(1)));

            pass.run(MORNING);

            assertThat(signals.of(own))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(new Signal(again, own, SignalKind.SAME_BYTES, first, other, true, 0, false));
            assertThat(signals.of(other)).as("it came first").isEmpty();
        }

        @Test
        void keepsWhoJudgedIt() {
            sent(other, Scene.jpeg(Scene.of(1)));
            sent(own, Scene.jpeg(Scene.of(1)));
            pass.run(MORNING);
            long sign = signals.of(own).get(0).id();

            assertThat(signals.judge(sign, own, Verdict.DOUBTFUL, "lead-lin", MORNING))
                    .isTrue();
            assertThat(signals.judge(sign, own, Verdict.FINE, "safety-qin", MORNING.plusSeconds(60)))
                    .isTrue();
            assertThat(signals.judge(sign, other, Verdict.DOUBTFUL, "lead-lin", MORNING))
                    .as("of another obligation")
                    .isFalse();
            assertThat(signals.judge(sign, own, Verdict.DOUBTFUL, holder(own), MORNING))
                    .as("one's own")
                    .isFalse();

            assertThat(signals.of(own))
                    .extracting(Signal::judged)
                    .containsExactly(new Judged(Verdict.FINE, "safety-qin", MORNING.plusSeconds(60)));
        }

        @Test
        void asksAboutACopyThatWasHandedInBeforeTheOriginalLeftItsDraft() {
            long original = received(other, Scene.jpeg(Scene.of(1)));
            long copy = sent(own, Scene.jpeg(Scene.of(1)));
            pass.run(MORNING);
            handedIn(other, original);

            pass.run(MORNING);

            assertThat(signals.of(other))
                    .as("of two the one that was handed in later")
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(new Signal(original, other, SignalKind.SAME_BYTES, copy, own, true, 0, false));
            assertThat(signals.of(own)).isEmpty();
        }

        @Test
        void looksAtAPictureForWhichNoPlaceWasFreeBeforeItExaminesIt() {
            sent(other, Scene.jpeg(Scene.of(1)));
            long unseen = sent(own, Scene.jpeg(Edit.CHAT.of(Scene.of(1))));
            jdbc.sql("update evidence set look = null, look_due_at = received_at where id = :id")
                    .param("id", unseen)
                    .update();

            pass.run(MORNING);

            assertThat(signals.of(own)).extracting(Signal::kind).containsExactly(SignalKind.LOOKS_ALIKE);
        }

        @Test
        void namesAnotherSchoolBeforeTheOwn() {
            sent(ownDrill, Scene.jpeg(Scene.of(1)));
            sent(other, Scene.jpeg(Edit.WATERMARKED.of(Scene.of(1))));
            sent(own, Scene.jpeg(Edit.CHAT.of(Scene.of(1))));

            pass.run(MORNING);

            assertThat(signals.of(own)).extracting(Signal::otherUnit).containsExactly(true, false);
            assertThat(signals.of(own)).extracting(Signal::kind).containsOnly(SignalKind.LOOKS_ALIKE);
        }

        @Test
        void isSilentAboutPicturesOfTheSameObligation() {
            sent(own, Scene.jpeg(Scene.of(1)));
            sent(own, Scene.jpeg(Edit.DARKER.of(Scene.of(1))));

            pass.run(MORNING);

            assertThat(signals.of(own)).isEmpty();
        }

        @Test
        void saysThatAPictureWasTakenBeforeTheWindow() {
            long old = sent(own, Exif.taken(Scene.jpeg(Scene.of(1)), "2026:12:24 10:00:00", null));
            sent(own, Exif.taken(Scene.jpeg(Scene.of(2)), "2027:03:01 08:50:00", null));
            sent(own, Scene.jpeg(Scene.of(3)));

            pass.run(MORNING);

            assertThat(signals.of(own))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(Signal.takenOutside(old, own));
        }

        @Test
        void examinesEachPictureOnce() {
            sent(other, Scene.jpeg(Scene.of(1)));
            sent(own, Scene.jpeg(Scene.of(1)));

            assertThat(pass.run(MORNING)).isEqualTo(2);
            assertThat(pass.run(MORNING.plus(Duration.ofMinutes(1)))).isZero();
            jdbc.sql("update check_in_evidence set examined_at = null").update();
            assertThat(pass.run(MORNING)).as("killed in between").isEqualTo(2);
            assertThat(signals.of(own)).hasSize(1);
        }

        private long sent(long obligation, byte[] photo) {
            long id = received(obligation, photo);
            handedIn(obligation, id);
            return id;
        }

        private long received(long obligation, byte[] photo) {
            return ((Intake.Stored) evidence.receive(photo, "", holder(obligation), "m" + messages++, MORNING))
                    .file()
                    .id();
        }

        private void handedIn(long obligation, long picture) {
            obligations.checkIn(
                    new CheckIn(
                            obligation, "m" + messages++, holder(obligation), MORNING, "已完成", null, List.of(picture)),
                    MORNING);
        }

        private String holder(long obligation) {
            String post = obligations.byId(obligation).orElseThrow().post();
            return SAMPLE.roster()
                    .holderOf(post, LocalDate.of(2027, 3, 1))
                    .orElseThrow()
                    .code();
        }

        private long owed(String unit, String duty) {
            return jdbc.sql(
                            "select min(id) from obligation where duty_code = :duty and post_code like :posts and state = 'OPEN'")
                    .param("duty", duty)
                    .param("posts", unit + "/%")
                    .query(Long.class)
                    .single();
        }
    }
}
