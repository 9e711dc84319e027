package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.Duty;
import org.dutybell.notification.Template;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.api.Test;

class SampleBureauTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final BotConfigResult.Valid SAMPLE =
            (BotConfigResult.Valid) BotConfigReader.read(BrokenExample.SAMPLE);
    private static final BotConfig CONFIG = SAMPLE.config();
    private static final Roster ROSTER = CONFIG.roster();

    @Test
    void hasAll65ClausesInTheirOrder() {
        assertThat(CONFIG.clauses())
                .extracting(Clause::number)
                .isEqualTo(ClauseNumbers.ALL)
                .hasSize(65);
    }

    @Test
    void schedulesEveryClauseWithARhythmInTheListOrOfTheBureau() {
        assertThat(CONFIG.clauses())
                .filteredOn(clause -> clause.service() == ClauseService.SCHEDULED)
                .extracting(Clause::number)
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.9", "1.11", "1.12", "1.14", "2.1", "2.3",
                        "2.4", "2.5", "3.2", "3.3", "3.4", "3.6", "3.7", "3.8", "4.2", "4.3", "4.4", "4.5", "5.1",
                        "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "5.10", "5.11", "5.12", "6.1", "6.2",
                        "6.3", "6.5", "7.1", "7.2", "7.3", "7.4", "7.5", "7.7", "7.8", "7.10", "7.11", "7.12", "7.13");
    }

    @Test
    void marksEventClauses() {
        assertThat(CONFIG.clauses())
                .filteredOn(clause -> clause.service() == ClauseService.EVENT)
                .extracting(Clause::number)
                .containsExactly("1.10", "1.13", "1.15", "2.6", "4.6", "6.4", "7.9");
    }

    @Test
    void hasTheUnitsOfTheSampleBureau() {
        assertThat(units(UnitKind.LEADERSHIP)).hasSize(1);
        assertThat(units(UnitKind.SAFETY_OFFICE)).extracting(Unit::name).containsExactly("学校安全处");
        assertThat(units(UnitKind.OFFICE))
                .extracting(Unit::name)
                .hasSize(6)
                .contains("体卫艺处", "装备与信息中心", "发展规划处", "学校后勤管理中心");
        assertThat(units(UnitKind.SCHOOL)).hasSize(12).filteredOn(Unit::buses).hasSize(2);
        assertThat(units(UnitKind.SCHOOL)).extracting(Unit::name).contains("示例市实验幼儿园", "示例市职业技术学校");
    }

    @Test
    void hasOneLargeSchoolWithoutASafetySectionHead() {
        List<String> without = units(UnitKind.SCHOOL).stream()
                .filter(school -> school.pupils() > 1000)
                .map(Unit::code)
                .filter(code -> ROSTER.post(code + "/safety-section-head").isEmpty())
                .toList();

        assertThat(without).containsExactly("school-07");
    }

    @Test
    void assignsEverySchoolToOneOffice() {
        List<String> assigned = units(UnitKind.OFFICE).stream()
                .flatMap(office -> office.assignedSchools().stream())
                .toList();

        assertThat(assigned)
                .containsExactlyInAnyOrderElementsOf(
                        units(UnitKind.SCHOOL).stream().map(Unit::code).toList());
    }

    @Test
    void hasAHolderForEveryPostAndAChatForEveryUnit() {
        assertThat(ROSTER.posts())
                .allMatch(post -> ROSTER.holderOf(post.code(), DAY).isPresent());
        assertThat(ROSTER.units()).allMatch(unit -> ROSTER.chatOf(unit.code()).isPresent());
        assertThat(ROSTER.chats())
                .filteredOn(chat -> chat.unit().equals("school-01"))
                .singleElement()
                .satisfies(chat -> assertThat(chat.conversationId()).isEqualTo("cidSAMPLE-school-01=="));
    }

    @Test
    void remindsLeadersInPrivateAndEverybodyElseInTheGroup() {
        assertThat(ROSTER.posts())
                .filteredOn(post -> post.reach() == Reach.PRIVATE)
                .extracting(Post::code)
                .containsExactly(
                        "leadership/principal",
                        "leadership/safety-lead",
                        "leadership/member-1",
                        "leadership/member-2",
                        "leadership/member-3");
    }

    @Test
    void leadsTheLineOfADeputyHeadmasterUpToThePrincipal() {
        Post deputy = ROSTER.post("school-01/deputy-headmaster").orElseThrow();

        assertThat(ROSTER.lineOf(deputy))
                .extracting(level -> level.posts().stream().map(Post::code).toList())
                .containsExactly(
                        List.of("school-01/headmaster"),
                        List.of("office-health/head", "safety-office/head"),
                        List.of("leadership/safety-lead"),
                        List.of("leadership/principal"));
    }

    @Test
    void leadsThePrincipalsOwnMissToTheLeadershipChat() {
        Post principal = ROSTER.post("leadership/principal").orElseThrow();

        assertThat(ROSTER.lineOf(principal)).singleElement().satisfies(level -> {
            assertThat(level.posts()).isEmpty();
            assertThat(level.chats())
                    .singleElement()
                    .satisfies(chat -> assertThat(chat.code()).isEqualTo("leadership"));
        });
    }

    @Test
    void letsTheSafetyOfficePrepareWhatTheTeamOwes() {
        assertThat(CONFIG.duties())
                .filteredOn(duty -> duty.holders().roles().contains("leadership-team"))
                .isNotEmpty()
                .allMatch(duty -> duty.holders().preparedBy().equals(List.of("safety-office-head")));
    }

    @Test
    void asksForPhotosOnlyWhereTheListHasThem() {
        assertThat(CONFIG.duties())
                .filteredOn(duty -> duty.evidence().photos() > 0)
                .extracting(Duty::clause)
                .containsOnly(
                        "1.2", "1.3", "1.6", "1.11", "2.3", "2.5", "3.3", "3.7", "4.4", "4.5", "5.6", "5.8", "5.12",
                        "6.3", "6.5", "7.4", "7.7", "7.12");
    }

    @Test
    void hasATextForEveryTemplate() {
        assertThat(CONFIG.templates()).containsOnlyKeys(Template.values());
        assertThat(CONFIG.templates().get(Template.REMINDER_LINE)).contains("#{code}", "{clause}");
    }

    @Test
    void warnsOfTheSectionHeadAndOfUnpublishedYearsOnly() {
        assertThat(SAMPLE.warnings())
                .extracting(Finding::file)
                .containsExactly("calendar-2027.yaml", "organisation.yaml", "school-calendar.yaml");
        assertThat(SAMPLE.warnings().get(1).format()).contains("示例市第二实验小学", "1240", "7.2");
        assertThat(CONFIG.calendar().provisionalYears()).containsExactly(2027, 2028);
    }

    @Test
    void plansConsistentObligationsForTwoYears() {
        List<PlannedObligation> planned = new ObligationPlanner(
                        CONFIG.duties(), ROSTER, CONFIG.calendar(), ZoneId.of("Asia/Shanghai"))
                .plan(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

        Set<PlannedObligation.NaturalKey> keys =
                planned.stream().map(PlannedObligation::key).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(planned);
        assertThat(planned).allSatisfy(SampleBureauTests::isConsistent);
    }

    private static void isConsistent(PlannedObligation planned) {
        assertThat(planned.window().due()).isAfter(planned.window().opens());
        assertThat(planned.missedAt()).isAfterOrEqualTo(planned.window().due());
        assertThat(planned.duty().holders().roles()).contains(planned.holder().role());
        assertThat(ROSTER.lineOf(planned.holder())).isNotEmpty();
        assertThat(planned.target().isEmpty()
                        || ROSTER.unit(planned.target()).orElseThrow().kind() == UnitKind.SCHOOL)
                .isTrue();
    }

    private static List<Unit> units(UnitKind kind) {
        return ROSTER.units().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
