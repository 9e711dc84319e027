package org.dutybell.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.dutybell.organisation.Organisation;
import org.dutybell.sandbox.SandboxFixtures;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private final Organisation organisation = SandboxFixtures.organisation();

    @Test
    void seatsEverybodyOfAUnitInItsGroup() {
        assertThat(on("2027-01-04").groupByCode("school-03").orElseThrow().members())
                .containsExactly("user-zhang", "user-li", "sandbox-newcomer", "sandbox-passer-by");
    }

    @Test
    void seatsTheHeadOfTheSafetyOfficeWithTheLeaders() {
        assertThat(on("2027-01-04").groupByCode("leaders").orElseThrow().members())
                .contains("user-wang", "user-zhao")
                .doesNotContain("user-qian");
    }

    @Test
    void asksWhoHoldsThePostToday() {
        assertThat(on("2026-08-31").groupByCode("school-03").orElseThrow().members())
                .doesNotContain("user-li");
    }

    @Test
    void leavesOutWhoeverIsNotBoundAndGroupsThatAreNotKnown() {
        Community community = on("2027-01-04");
        assertThat(community.users())
                .extracting(SandboxUser::name)
                .doesNotContain("未绑")
                .contains("张敏", "路人");
        assertThat(community.groups())
                .extracting(Conversation::code)
                .containsExactly("school-03", "leaders", "sandbox-unbound");
    }

    private Community on(String day) {
        Instant noon = Instant.parse(day + "T04:00:00Z");
        return new Directory(organisation, Clock.fixed(noon, ZoneId.of("Asia/Shanghai"))).today();
    }
}
