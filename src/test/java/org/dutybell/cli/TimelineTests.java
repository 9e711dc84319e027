package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EscalationPolicy.From;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EscalationPolicy.Unanswered;
import org.dutybell.reminder.ReminderHours;
import org.junit.jupiter.api.Test;

/** What happens if nobody reacts, in the small bureau of one school. */
class TimelineTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 26);
    private static final Set<Sort> ALL = EnumSet.allOf(Sort.class);

    @Test
    void tellsADayInTheOrderOfTime() {
        Duty patrol = patrol("guard", Duration.ZERO, Duration.ofHours(2));

        assertThat(told(MONDAY, MONDAY, ALL, patrol))
                .containsExactly(
                        "07:00 obligation/opens > ",
                        "07:00 reminder/opens > chat school-chat",
                        "15:00 reminder/2h > chat school-chat",
                        "17:00 escalation/step 1 of 2/not done > person P02",
                        "19:00 escalation/step 2 of 2/not done > chat bureau-chat");
    }

    @Test
    void leavesOutWhatIsNotAskedFor() {
        Duty patrol = patrol("guard", Duration.ZERO);

        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.REMINDER), patrol))
                .noneMatch(line -> line.contains("escalation"))
                .hasSize(3);
        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.ESCALATION), patrol))
                .noneMatch(line -> line.contains("reminder"))
                .hasSize(2);
    }

    @Test
    void tellsWhatFollowsFromWindowsThatOpenedBeforeTheRange() {
        Duty patrol = patrol("guard", Duration.ZERO, Duration.ofDays(3));

        assertThat(told(LAST_DAY.plusDays(1), LAST_DAY.plusDays(3), ALL, patrol))
                .containsExactly(
                        // those of Wednesday to Friday; the term is over
                        "17:00 escalation/step 2 of 2/not done > chat bureau-chat",
                        "17:00 escalation/step 2 of 2/not done > chat bureau-chat",
                        "17:00 escalation/step 2 of 2/not done > chat bureau-chat");
    }

    @Test
    void asksAgainAtOnceWhereNobodyHearsAndSaysSo() {
        Duty check = patrol("driver", Duration.ZERO, Duration.ofDays(1));

        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.ESCALATION), check))
                .containsExactly(
                        "07:00 obligation/opens > ",
                        "17:00 escalation/step 1 of 2/not done > nobody",
                        "17:00 escalation/step 2 of 2/not done > person P02");
    }

    @Test
    void tellsTheAdminsWhenNobodyOfTheWholeChainHears() {
        Duty check = patrol("head", Duration.ofHours(1));

        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.ESCALATION), check))
                .containsExactly(
                        "07:00 obligation/opens > ",
                        "18:00 escalation/step 1 of 1/not done > nobody",
                        "18:00 escalation/unheard/not done > admins");
    }

    @Test
    void stopsAskingForAnAcknowledgementWhenItIsMissed() {
        Duty patrol = patrol("guard", Duration.ZERO);
        Duty asking = asking(patrol, From.OPENING);

        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.ESCALATION), asking))
                .containsExactly(
                        "07:00 obligation/opens > ",
                        "08:00 escalation/step 1 of 2/not acknowledged > person P02",
                        "17:00 escalation/step 1 of 1/not done > person P02");
    }

    @Test
    void countsFromTheFirstReminderWhereThePolicySaysSo() {
        Duty patrol = SmallBureau.daily("patrol", "guard", SmallBureau.A_WORD, List.of("2h"), Duration.ZERO);

        assertThat(told(MONDAY, MONDAY, EnumSet.of(Sort.ESCALATION), asking(patrol, From.REMINDER)))
                .contains("16:00 escalation/step 1 of 2/not acknowledged > person P02");
    }

    /** After one hour the level above is to hear, after eleven, which is after the miss, the next. */
    private static Duty asking(Duty duty, From from) {
        Unanswered unanswered = new Unanswered(
                from,
                List.of(new Step(1, Duration.ofHours(1)), new Step(2, Duration.ofHours(11))),
                null,
                Duration.ZERO);
        EscalationPolicy policy = new EscalationPolicy(
                "policy", duty.escalation().grace(), duty.escalation().steps(), unanswered);
        return new Duty(
                duty.code(),
                duty.clause(),
                duty.title(),
                duty.kind(),
                duty.holders(),
                duty.window(),
                duty.coverage(),
                duty.evidence(),
                duty.reminders(),
                policy);
    }

    private static Duty patrol(String role, Duration... steps) {
        return SmallBureau.daily("patrol", role, SmallBureau.A_WORD, List.of("opens", "2h"), steps);
    }

    private static List<String> told(LocalDate from, LocalDate to, Set<Sort> also, Duty duty) {
        return new Timeline(
                        SmallBureau.config(List.of(), List.of(2027), duty), ReminderHours.USUAL, SmallBureau.SHANGHAI)
                .between(from, to, also).stream()
                        .map(one -> one.at().atZone(SmallBureau.SHANGHAI).toLocalTime() + " " + one.what() + " > "
                                + one.to())
                        .toList();
    }
}
