package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.testing.StoredSample.SAMPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.obligation.OpenPass;
import org.dutybell.obligation.PlanPass;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Organisation;
import org.dutybell.shared.DbTime;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.dutybell.testing.StandingIn;
import org.dutybell.testing.StoredSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the deputy heads of two schools have done on Monday, 1 March 2027 waits for their headmasters. */
class ReviewPassTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    /** Noon in Shanghai. */
    private static final Instant NOON = Instant.parse("2027-03-01T04:00:00Z");
    /** Half past eight of Friday, when it has waited for more than three days. */
    private static final Instant FRIDAY = Instant.parse("2027-03-05T00:30:00Z");
    /** Half past eight of the Monday after, when it has waited for more than six days. */
    private static final Instant NEXT_MONDAY = Instant.parse("2027-03-08T00:30:00Z");

    private static final String HEADMASTER = holder("school-04/headmaster");
    private static final String DEPUTY = holder("school-04/deputy-headmaster");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest({
        "digest",
        "audit",
        "escalation",
        "reminder",
        "review",
        "wording",
        "obligation",
        "notification",
        "duty",
        "organisation",
        "calendar"
    })
    @Import({StoredSample.class, TakingChannel.class})
    abstract static class Cases {

        @Autowired
        StoredSample sample;

        @Autowired
        PlanPass plan;

        @Autowired
        OpenPass open;

        @Autowired
        ReviewPass review;

        @Autowired
        DigestPass digest;

        @Autowired
        Organisation organisation;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void twoWait() {
            sample.store(NOON);
            plan.run(NOON);
            open.run(NOON);
            put("school-04");
            put("school-05");
        }

        @Test
        void remindsEachReviewerOnceADayAndNotTooEarly() {
            assertThat(review.run(FRIDAY.minus(DAY))).isZero();
            assertThat(review.next(FRIDAY.minus(DAY))).contains(FRIDAY);

            assertThat(review.run(FRIDAY)).isEqualTo(2);
            assertThat(review.run(FRIDAY.plusSeconds(60))).isZero();

            assertThat(bodies(HEADMASTER, FRIDAY))
                    .singleElement()
                    .asString()
                    .contains("等您审核 1 项", "3月1日 12:00", code("school-04"), "半月集中安全检查", "通过", "退回")
                    .doesNotContain(code("school-05"));
            assertThat(bodies(DEPUTY, FRIDAY)).isEmpty();
        }

        @Test
        void remindsTheDeputyOfWhoIsAwayOrTheNextAboveWhenThatIsTheSubmitter() {
            sample.transaction(() -> organisation.replaceWith(
                    StandingIn.away(SAMPLE.roster(), new Absence(HEADMASTER, MONDAY, MONDAY.plusDays(9), "公差"))));

            review.run(FRIDAY);

            assertThat(bodies(HEADMASTER, FRIDAY)).isEmpty();
            assertThat(bodies(DEPUTY, FRIDAY)).isEmpty();
            assertThat(bodies("%", FRIDAY)).anySatisfy(body -> assertThat(body).contains(code("school-04")));
        }

        @Test
        void saysNothingOfWhatIsDecidedNorOnADayOff() {
            Instant saturday = FRIDAY.plus(DAY);
            assertThat(review.run(saturday)).isZero();
            assertThat(jdbc.sql("select distinct reason from digest where kind = 'REVIEW'")
                            .query(String.class)
                            .list())
                    .containsExactly("the unit does not work on that day");

            jdbc.sql("update review set state = 'ACCEPTED'").update();
            assertThat(review.run(NEXT_MONDAY)).isZero();
            assertThat(review.next(NEXT_MONDAY)).isEmpty();
            assertThat(bodies("%", NEXT_MONDAY)).isEmpty();
        }

        @Test
        void leavesADayOutWhoseTimeIsLongOver() {
            assertThat(review.run(FRIDAY.plus(Duration.ofHours(9)))).isZero();

            assertThat(bodies("%", FRIDAY)).isEmpty();
            assertThat(review.run(NEXT_MONDAY)).isEqualTo(2);
        }

        @Test
        void standInTheWeeklyDigestOfTheReviewerAndAfterLongerOfWhoeverIsAbove() {
            digest.run(NOON);
            digest.run(NEXT_MONDAY);

            assertThat(week(HEADMASTER))
                    .contains("等您审核：1 项，最早的从 3月1日 12:00 等到现在")
                    .doesNotContain("下级审核");
            String school = SAMPLE.roster().unit("school-04").orElseThrow().name();
            List<String> told = jdbc.sql("select body from notification where body like '%下级审核已等待超过 6天%'")
                    .query(String.class)
                    .list();
            assertThat(told).anySatisfy(body -> assertThat(body).contains(school + " 1 项"));
            assertThat(week(DEPUTY)).isEmpty();
        }

        /** The inspection of that school is done and waits. */
        private void put(String school) {
            long id = obligation(school);
            String deputy = holder(school + "/deputy-headmaster");
            jdbc.sql("update obligation set state = 'FULFILLED', done_at = :at, done_by = :by where id = :id")
                    .param("at", DbTime.of(NOON))
                    .param("by", deputy)
                    .param("id", id)
                    .update();
            jdbc.sql("""
                            insert into review (obligation_id, submitter, done_at, waits_since, state, reason)
                            values (:id, :by, :at, :at, 'WAITING', '')
                            """)
                    .param("id", id)
                    .param("by", deputy)
                    .param("at", DbTime.of(NOON))
                    .update();
        }

        private long obligation(String school) {
            return jdbc.sql("""
                            select min(id) from obligation where duty_code = 'school-inspection' and unit_code = :school
                            and short_code is not null
                            """).param("school", school).query(Long.class).single();
        }

        private String code(String school) {
            return jdbc.sql("select short_code from obligation where id = :id")
                    .param("id", obligation(school))
                    .query(String.class)
                    .single();
        }

        private List<String> bodies(String person, Instant day) {
            return jdbc.sql("select body from notification where dedup_key like :key")
                    .param("key", "digest:review:" + day.toString().substring(0, 10) + ":" + person)
                    .query(String.class)
                    .list();
        }

        private String week(String person) {
            return String.join(
                    "",
                    jdbc.sql("select body from notification where dedup_key = :key")
                            .param("key", "digest:week:2027-03-08:" + person)
                            .query(String.class)
                            .list());
        }
    }

    private static String holder(String post) {
        return SAMPLE.roster().holderOf(post, MONDAY).orElseThrow().code();
    }
}
