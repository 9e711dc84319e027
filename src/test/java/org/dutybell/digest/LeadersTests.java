package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
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

    private static Person holder(String post) {
        return ROSTER.holderOf(post, DAY).orElseThrow();
    }
}
