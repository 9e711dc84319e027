package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;
import static org.dutybell.console.World.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.appointment.AppointmentChange;
import org.dutybell.appointment.AppointmentOutcome;
import org.dutybell.appointment.AppointmentOutcome.Reason;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.Participant;
import org.dutybell.obligation.ObligationView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({ObligationController.class, AppointmentController.class})
@Import(Fakes.class)
class AppointmentPageTests {

    private static final ObligationView DRILL =
            anObligation(1).of(World.drill(), "2027-03").view();
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @Autowired
    FakeAppointments appointments;

    @BeforeEach
    void aDrillWithoutATime() {
        appointments.none();
        obligations.are(DRILL);
    }

    @Test
    void offersToSetATimeInsideTheWindow() {
        assertThat(browser.get().uri("/obligations/1"))
                .bodyText()
                .contains("还没有定时间", "min=\"2027-03-18T14:05\"", "排定")
                .doesNotContain("appointment/cancel");
    }

    @Test
    void showsWhatStandsAndWhatWasBefore() {
        AppointmentView first = appointment(1, NOW.plus(Duration.ofHours(2)), "");
        appointments.standing = appointment(2, LATER, "操场<b>");
        appointments.history.add(new AppointmentChange(AppointmentChange.Kind.SET, "li", NOW, first));
        appointments.history.add(
                new AppointmentChange(AppointmentChange.Kind.MOVED, "", NOW, appointment(2, LATER, "操场<b>")));

        assertThat(browser.get().uri("/obligations/1"))
                .bodyText()
                .contains("3月18日 15:05，操场&lt;b&gt;。参加：李静")
                .contains("李静排定：3月18日 16:05，地点未定", "管理页面改期：3月18日 15:05", "原定：3月18日 16:05")
                .contains("value=\"2027-03-18T15:05\"", "appointment/cancel", "修改安排");
    }

    @Test
    void hasNoFormForWhatTakesPlaceAtNoTimeOrIsDone() {
        obligations.are(anObligation(1).of(World.patrol(), "2027-03-18").view());
        assertThat(browser.get().uri("/obligations/1")).bodyText().doesNotContain("/appointment");
    }

    @Test
    void setsWhatIsFilledIn() {
        appointments.outcome = new AppointmentOutcome.Arranged(DRILL, appointment(1, LATER, "操场"), null, List.of());

        assertThat(browser.post()
                        .uri("/obligations/1/appointment")
                        .param("at", "2027-03-18T15:05")
                        .param("place", " 操场 ")
                        .param("people", "李静、安全干事"))
                .hasRedirectedUrl("/obligations/1")
                .flash()
                .containsEntry("done", "已排定：3月18日 15:05");
        assertThat(appointments.wishes).singleElement().satisfies(wish -> {
            assertThat(wish.begins()).isEqualTo(LATER);
            assertThat(wish.ends()).isNull();
            assertThat(wish.place()).isEqualTo("操场");
            assertThat(wish.participants())
                    .containsExactly(Participant.person("li"), Participant.post("school-1/clerk"));
        });
    }

    @Test
    void saysWhyNothingWasSet() {
        assertThat(browser.post().uri("/obligations/1/appointment").param("people", "无名氏"))
                .flash()
                .hasEntrySatisfying("done", said -> assertThat((String) said).contains("无名氏"));
        assertThat(appointments.wishes).isEmpty();

        appointments.outcome = new AppointmentOutcome.Refused(DRILL, Reason.OUTSIDE, LATER);
        assertThat(browser.post().uri("/obligations/1/appointment").param("at", "2027-09-18T15:05"))
                .flash()
                .hasEntrySatisfying("done", said -> assertThat((String) said).contains("不在办理时间内"));
    }

    @Test
    void callsItOff() {
        appointments.outcome = new AppointmentOutcome.Cancelled(DRILL, appointment(1, LATER, ""));

        assertThat(browser.post().uri("/obligations/1/appointment/cancel")).hasRedirectedUrl("/obligations/1");
        assertThat(appointments.cancelled).containsExactly(1L);
    }

    @Test
    void takesTheFormFromOurOwnPagesOnly() {
        assertThat(browser.post().uri("/obligations/1/appointment/cancel").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(appointments.cancelled).isEmpty();
    }

    private static AppointmentView appointment(int revision, Instant at, String place) {
        return new AppointmentView(
                1, revision, true, at, at.plus(Duration.ofHours(1)), place, List.of(Participant.person("li")));
    }
}
