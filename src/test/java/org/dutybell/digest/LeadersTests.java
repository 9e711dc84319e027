package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.testing.StandingIn;
import org.junit.jupiter.api.Test;

class LeadersTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
    private static final Roster ROSTER = ((BotConfigResult.Valid) BotConfigReader.read(Path.of("bot-config")))
            .config()
            .roster();
    private final Leaders leaders = new Leaders(ROSTER, DAY);

    @Test
    void areTheLeadershipAndWhoHeadsAUnit() {
        assertThat(leaders.all())
                .contains(
                        holder("leadership/principal"),
                        holder("leadership/safety-lead"),
                        holder("leadership/member-1"),
                        holder("safety-office/head"),
                        holder("office-health/head"),
                        holder("school-01/headmaster"))
                .doesNotContain(holder("school-01/deputy-headmaster"), holder("school-01/safety-section-head"))
                .doesNotHaveDuplicates();
    }

    @Test
    void superviseThoseOfWhoseMissesTheyHear() {
        assertThat(leaders.supervisedBy(holder("school-01/headmaster")))
                .containsExactlyInAnyOrder("school-01/deputy-headmaster", "school-01/safety-section-head");
        assertThat(leaders.supervisedBy(holder("office-health/head")))
                .as("the schools assigned to it")
                .contains("school-01/headmaster", "school-11/headmaster")
                .noneMatch(post -> post.startsWith("school-02"));
        assertThat(leaders.supervisedBy(holder("leadership/principal")))
                .contains("leadership/safety-lead", "office-health/head", "school-12/headmaster")
                .doesNotContain("leadership/principal");
    }

    @Test
    void areThoseWhoStandInForThem() {
        Leaders standIns = new Leaders(StandingIn.away(ROSTER, new Absence("lead-lin", DAY, DAY, "公差")), DAY);

        assertThat(standIns.all())
                .contains(holder("leadership/member-1"))
                .doesNotContain(holder("leadership/safety-lead"));
        assertThat(standIns.postsOf(holder("leadership/member-1")))
                .containsExactlyInAnyOrder("leadership/member-1", "leadership/safety-lead");
        assertThat(standIns.supervisedBy(holder("leadership/member-1"))).contains("school-12/headmaster");
        assertThat(new Leaders(ROSTER, DAY).supervisedBy(holder("leadership/member-1")))
                .doesNotContain("school-12/headmaster");
    }

    @Test
    void areThoseToWhomADutyOfTheirsIsHandedOver() {
        Person section = holder("school-01/safety-section-head");
        Roster handed = StandingIn.handedOver(
                ROSTER,
                new Delegation(
                        "leadership/member-2", section.code(), List.of("leaders-inspection"), DAY, DAY, "集中培训", "周明远"));

        assertThat(new Leaders(handed, DAY).all()).contains(section, holder("leadership/member-2"));
        assertThat(new Leaders(handed, DAY).postsOf(section)).containsExactly("school-01/safety-section-head");
        assertThat(new Leaders(handed, DAY.plusDays(1)).all()).doesNotContain(section);
    }

    private static Person holder(String post) {
        return ROSTER.holderOf(post, DAY).orElseThrow();
    }
}
