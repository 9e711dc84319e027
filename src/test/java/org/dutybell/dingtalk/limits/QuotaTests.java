package org.dutybell.dingtalk.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dutybell.notification.MessageKind.COURTESY;
import static org.dutybell.notification.MessageKind.DIGEST;
import static org.dutybell.notification.MessageKind.ESCALATION;
import static org.dutybell.notification.MessageKind.INCIDENT;
import static org.dutybell.notification.MessageKind.NOTICE;
import static org.dutybell.notification.MessageKind.RECEIPT;
import static org.dutybell.notification.MessageKind.REMINDER;
import static org.dutybell.notification.MessageKind.STAND_DOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dutybell.dingtalk.limits.LimitsScene.Node;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Cause;
import org.dutybell.notification.Budget.Line;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Edition;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Way;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** A month with a quota of 100 API calls and 100 messages, on two nodes. */
class QuotaTests {

    private static final Map<String, ?> HUNDRED =
            Map.of("quota.edition", "custom", "quota.calls", 100, "quota.messages", 100);
    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final Verdict USED_UP =
            Verdict.later("ApiCountLimitForOrg", Duration.ofMinutes(10)).because(Cause.QUOTA_USED_UP);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @Test
    void wantsBothNumbersForACustomEdition() {
        assertThatThrownBy(() -> new QuotaProperties(QuotaProperties.Bought.CUSTOM, 1L, null, 80, 5, 5, 10))
                .hasMessageContaining("dutybell.dingtalk.quota.messages");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void givesAnEditionsOwnNumbersUnlessOthersAreSet(Edition edition) {
        QuotaProperties bought =
                new QuotaProperties(QuotaProperties.Bought.valueOf(edition.name()), null, 7L, 80, 5, 5, 10);

        assertThat(bought.of(Meter.CALL)).isEqualTo(edition.quota().calls());
        assertThat(bought.of(Meter.MESSAGE)).isEqualTo(7);
    }

    /** The meter counts calls, the forecast counts ways: they must not drift apart. */
    @ParameterizedTest
    @CsvSource({
        "GROUP_WEBHOOK, ROBOT_WEBHOOK",
        "GROUP_API, GROUP_SEND",
        "PRIVATE, PRIVATE_SEND",
        "SESSION, SESSION_WEBHOOK",
        "CARD, CARD_CREATE",
        "DING, DING_SEND",
        "TODO, TODO_CREATE",
        "CALENDAR, EVENT_CREATE"
    })
    void countsACallAsTheForecastDoes(Way way, Api api) {
        assertThat(api.meter().cost()).isEqualTo(Cost.sending(way));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {
                "CARD_UPDATE",
                "TODO_UPDATE",
                "TODO_BY_SOURCE",
                "EVENT_CHANGE",
                "EVENT_JOIN",
                "EVENT_LEAVE",
                "EVENT_DELETE",
                "GROUP_RECALL",
                "PRIVATE_RECALL",
                "GROUP_READ",
                "PRIVATE_READ"
            })
    void countsAChangeAsTheForecastDoes(Api api) {
        assertThat(api.meter().cost()).isEqualTo(Cost.CHANGE);
    }

    @Test
    void countsAPictureAsTheForecastDoes() {
        assertThat(Api.FILE_DOWNLOAD.meter().cost()).isEqualTo(Cost.PICTURE);
    }

    @LimitsTest
    abstract static class Cases {

        @Autowired
        LimitsScene scene;

        Node one;
        Node other;

        @BeforeEach
        void twoNodes() {
            scene.clear();
            one = scene.node(HUNDRED);
            other = scene.node(HUNDRED);
        }

        private void use(Node node, int calls) {
            for (int call = 0; call < calls; call++) {
                node.ends(REMINDER, Verdict.taken());
            }
        }

        @Test
        void countsWhatArrivedByPurposeOnAllNodes() {
            one.ends(REMINDER, Verdict.taken());
            other.ends(REMINDER, Verdict.refused("robot.oto.notExist"));
            other.robotAnswers("chat", Verdict.taken());
            one.gate().left(Api.USER, "", COURTESY, Verdict.taken());
            one.meter().message();

            assertThat(scene.usage.in(MARCH)).isEqualTo(new Cost(2, 2));
            assertThat(scene.usage.of(MARCH))
                    .extracting(use -> use.purpose() + " " + use.calls() + " " + use.messages())
                    .containsExactly("REMINDER 2 1", "RECEIVED 0 1");
        }

        @Test
        void countsOnceMoreWhenAnotherNodeMadeTheMonthsRowAtTheSameMoment() {
            AtomicInteger failures = new AtomicInteger();
            Usage contested = new Usage(scene.jdbc) {
                @Override
                void write(YearMonth month, String purpose, Cost cost) {
                    if (failures.getAndIncrement() == 0) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                    super.write(month, purpose, cost);
                }
            };

            contested.add(MARCH, "REMINDER", new Cost(1, 0));

            assertThat(scene.usage.in(MARCH)).isEqualTo(new Cost(1, 0));
        }

        @Test
        void givesUpWhenTheMonthsRowCannotBeWrittenTwice() {
            Usage locked = new Usage(scene.jdbc) {
                @Override
                void write(YearMonth month, String purpose, Cost cost) {
                    throw new CannotAcquireLockException("deadlock");
                }
            };

            assertThatThrownBy(() -> locked.add(MARCH, "REMINDER", new Cost(1, 0)))
                    .isInstanceOf(CannotAcquireLockException.class);
        }

        @Test
        void doesNotCountWhatWasThrottledOrLost() {
            one.ends(REMINDER, LimitsScene.LOST);
            one.ends(REMINDER, Verdict.later("QPS", Duration.ofSeconds(1)).because(Cause.TOO_FAST));
            one.ends(REMINDER, Verdict.later("group", Duration.ofMinutes(1)).because(Cause.TOO_FAST_THERE));
            one.ends(REMINDER, Verdict.later("no token", Duration.ofMinutes(1)).because(Cause.NOT_SENT));
            one.ends(REMINDER, USED_UP);

            assertThat(scene.usage.in(MARCH)).isEqualTo(new Cost(0, 0));
        }

        @Test
        void leavesCourtesiesOutFromEightyPerCentAndTellsEachAdminOnce() {
            use(one, 79);
            assertThat(one.calls(COURTESY)).isTrue();
            assertThat(scene.notices()).isEmpty();

            use(one, 1);
            use(other, 1);

            assertThat(((Permit.No) other.call(COURTESY)).reason()).contains("81 of the month's 100 API calls");
            assertThat(other.toRobot("chat", COURTESY)).isInstanceOf(Permit.No.class);
            assertThat(other.calls(REMINDER)).isTrue();
            assertThat(scene.notices()).containsExactly("P01 80%：80/100，0/100", "P02 80%：80/100，0/100");
            assertThat(other.counts().withheld(COURTESY)).isEqualTo(2);
        }

        /** A read event is counted in the transaction that keeps it, and that may fail for reasons of its own. */
        @Test
        void tellsTheAdminsEvenWhenWhatWasCountedLastIsUndone() {
            use(one, 79);

            scene.undone(() -> one.ends(REMINDER, Verdict.taken()));
            use(one, 1);

            assertThat(scene.notices()).containsExactly("P01 80%：80/100，0/100", "P02 80%：80/100，0/100");
        }

        @Test
        void keepsTheLastTenPerCentForWhatMatters() {
            use(one, 89);
            assertThat(other.calls(REMINDER)).isTrue();

            use(one, 1);

            assertThat(((Permit.No) other.call(REMINDER)).reason()).contains("kept for incidents");
            assertThat(other.call(DIGEST)).isInstanceOf(Permit.No.class);
            assertThat(other.calls(ESCALATION)).isTrue();
            assertThat(other.calls(RECEIPT)).isTrue();
            assertThat(other.sends("chat", REMINDER)).isTrue();
            assertThat(other.gate().enter(Api.USER, "", COURTESY)).isInstanceOf(Permit.Go.class);
            assertThat(scene.notices()).contains("P01 余量 90%，95%");
        }

        @Test
        void keepsTheLastFivePerCentForIncidentsAndEscalationsAlone() {
            use(one, 94);
            assertThat(other.calls(RECEIPT)).isTrue();
            assertThat(other.calls(NOTICE)).isTrue();

            one.ends(RECEIPT, Verdict.taken());

            assertThat(((Permit.No) other.call(RECEIPT)).reason())
                    .contains("95 of the month's 100 API calls", "kept for incidents and escalations");
            assertThat(one.call(NOTICE)).isInstanceOf(Permit.No.class);
            assertThat(other.calls(INCIDENT)).isTrue();
            assertThat(one.calls(ESCALATION)).isTrue();
            assertThat(other.sends("chat", RECEIPT)).isTrue();
            assertThat(other.counts().withheld(RECEIPT)).isEqualTo(1);
        }

        @Test
        void keepsTheMessagesOfTheMonthInTheSameWay() {
            for (int message = 0; message < 95; message++) {
                one.meter().message();
            }

            assertThat(other.answersASession()).isFalse();
            assertThat(other.calls(RECEIPT)).isTrue();
            assertThat(other.sends("chat", INCIDENT)).isTrue();
        }

        @Test
        void keepsWhatIsSetForThem() {
            Node generous = scene.node(Map.of(
                    "quota.edition", "custom",
                    "quota.calls", 100,
                    "quota.messages", 100,
                    "quota.reserve", 0,
                    "quota.urgent-reserve", 20));
            use(one, 79);
            assertThat(generous.calls(REMINDER)).isTrue();

            use(one, 1);

            assertThat(generous.calls(RECEIPT)).isFalse();
            assertThat(generous.calls(INCIDENT)).isTrue();
        }

        @Test
        void tellsEachAdminOnceThatANewMonthHasEndedTheSaving() {
            use(one, 80);
            scene.clock.moveTo(Instant.parse("2027-03-31T16:00:00Z"));

            use(other, 1);
            use(one, 1);

            assertThat(scene.notices())
                    .filteredOn(text -> text.contains("宽裕"))
                    .containsExactly("P01 宽裕 1/100", "P02 宽裕 1/100");
        }

        @Test
        void tellsThatMoreQuotaHasEndedTheSavingAndWhenItBeginsAgain() {
            use(one, 80);
            Node more = scene.node(Map.of("quota.edition", "custom", "quota.calls", 200, "quota.messages", 100));

            use(more, 80);

            assertThat(scene.notices())
                    .filteredOn(text -> text.startsWith("P01"))
                    .containsExactly("P01 80%：80/100，0/100", "P01 宽裕 81/200", "P01 80%：160/200，0/100");
        }

        /** A restart of one node after the other with other limits, and calls in between. */
        @Test
        void doesNotGoOnTellingWhenNodesDisagreeAboutTheQuota() {
            use(one, 80);
            Node more = scene.node(Map.of("quota.edition", "custom", "quota.calls", 200, "quota.messages", 100));

            for (int turn = 0; turn < 4; turn++) {
                use(more, 1);
                use(one, 1);
            }

            assertThat(scene.notices())
                    .filteredOn(text -> text.startsWith("P01"))
                    .hasSize(2);
        }

        @Test
        void tellsThatDingTalkTakesCallsAgain() {
            one.ends(REMINDER, USED_UP);
            other.robotAnswers("chat", Verdict.taken());
            assertThat(scene.notices()).hasSize(2);

            other.ends(ESCALATION, Verdict.taken());

            assertThat(scene.notices()).contains("P01 宽裕 1/100", "P02 宽裕 1/100");
        }

        @Test
        void beginsAnewWithTheMonthOfTheBureausZone() {
            use(one, 95);
            scene.clock.moveTo(Instant.parse("2027-03-31T15:59:59Z"));
            assertThat(one.calls(REMINDER)).isFalse();

            scene.clock.moveTo(Instant.parse("2027-03-31T16:00:00Z"));

            assertThat(one.calls(REMINDER)).isTrue();
            use(one, 80);
            assertThat(scene.usage.in(MARCH.plusMonths(1)).calls()).isEqualTo(80);
            assertThat(scene.notices())
                    .filteredOn(text -> text.startsWith("P01 80%"))
                    .hasSize(2);
        }

        @Test
        void waitsForTheNextMonthOnAllNodesWhenDingTalkSaysThatTheQuotaIsUsedUp() {
            scene.clock.moveTo(Instant.parse("2027-03-30T01:00:00Z"));
            one.ends(REMINDER, USED_UP);

            assertThat(((Permit.No) other.call(REMINDER)).reason()).contains("ApiCountLimitForOrg");
            Permit.Wait later = (Permit.Wait) other.call(STAND_DOWN);
            assertThat(later.cause()).isEqualTo(Cause.QUOTA_USED_UP);
            assertThat(later.atLeast()).isEqualTo(Duration.ofHours(1));
            assertThat(other.sends("chat", REMINDER)).isTrue();
            assertThat(scene.notices()).containsExactly("P01 用完 0", "P02 用完 0");
            scene.clock.moveTo(Instant.parse("2027-03-31T16:00:00Z"));
            assertThat(other.calls(REMINDER)).isTrue();
        }

        @Test
        void goesOnWhenAnEscalationFindsThatMoreHasBeenBought() {
            one.ends(REMINDER, USED_UP);

            assertThat(other.calls(ESCALATION)).isTrue();
            other.ends(ESCALATION, Verdict.taken());

            assertThat(one.calls(REMINDER)).isTrue();
        }

        /** Of 100 messages more than 10 are used, and no call: what a group may hear either way goes by calls until these catch up. */
        @Test
        void sparesMessagesByWhatAllNodesHaveUsedAndForecastsTheSame() {
            for (int message = 0; message < 9; message++) {
                one.meter().message();
            }
            var spreading = new MonthSpread(scene.usage, one.quota().spread(), scene.clock, LimitsScene.SHANGHAI);
            assertThat(spreading.sparesMessages()).isFalse();

            other.meter().message();
            assertThat(spreading.sparesMessages()).isTrue();
            use(other, 10);
            assertThat(spreading.sparesMessages()).isFalse();

            Forecast atItsEnd =
                    new Forecast(Instant.parse("2027-02-28T16:00:00Z"), scene.clock.instant(), scene.clock.instant());
            List<List<Way>> either = Collections.nCopies(11, List.of(Way.GROUP_WEBHOOK, Way.GROUP_API));
            assertThat(atItsEnd.of(scene.usage.of(MARCH), either, one.quota().spread()))
                    .isEqualTo(new Cost(15, 16));
        }

        @Test
        void forecastsWhatIsPlannedAndEverythingElseAtThePaceSoFar() {
            scene.clock.moveTo(Instant.parse("2027-03-16T04:00:00Z"));
            use(one, 10);
            for (int message = 0; message < 20; message++) {
                one.meter().message();
            }
            var budget = new QuotaBudget(
                            scene.usage,
                            new Quota(one.quota()),
                            one.quota(),
                            (from, to) -> List.of(
                                    new Destination.ToChat("with-robot"),
                                    new Destination.ToChat("without"),
                                    new Destination.ToPerson("P01")),
                            (from, to) -> List.of(new Destination.ToPerson("P02")),
                            (from, to) -> List.of(new Destination.ToPerson("P03")),
                            () -> to -> to.equals(new Destination.ToChat("with-robot"))
                                    ? List.of(Way.GROUP_WEBHOOK)
                                    : to instanceof Destination.ToChat ? List.of(Way.GROUP_API) : List.of(Way.PRIVATE),
                            scene.clock,
                            LimitsScene.SHANGHAI)
                    .thisMonth();

            assertThat(budget.month()).isEqualTo(MARCH);
            assertThat(budget.calls()).isEqualTo(new Line(10, 100, 14));
            assertThat(budget.messages()).isEqualTo(new Line(20, 100, 41));
            assertThat(budget.byKind()).extracting("purpose").containsExactly("RECEIVED", MessageKind.REMINDER.name());
            assertThat(budget.saving()).isFalse();
        }
    }
}
