package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dutybell.appointment.Participant;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.duty.DutyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people say in the chat at what time something is to be. It is Thursday, 18 March 2027, 10:00. */
class AppointingStoryTests {

    private static final Instant AT_TWO = Instant.parse("2027-03-18T06:00:00Z");

    private final CheckInWorld world = new CheckInWorld();

    @Test
    void setsTheOnlyOneThatTakesPlaceAtAFixedTime() {
        drill(1, "D7K3");
        world.obligations.put(AnObligation.coded(2, "M8PQ").build());

        assertThat(world.say(Say.words("m1", "定于 3月18日14:00 第二会议室"))).contains("receipt-appointed{");

        assertThat(world.appointments.set).singleElement().satisfies(wish -> {
            assertThat(wish.obligationId()).isEqualTo(1);
            assertThat(wish.begins()).isEqualTo(AT_TWO);
            assertThat(wish.place()).isEqualTo("第二会议室");
            assertThat(wish.by()).isEqualTo("lina");
            assertThat(wish.participants()).isNull();
        });
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void asksWhichOneAndKeepsTheTimeMeanwhile() {
        drill(1, "D7K3");
        drill(2, "M8PQ");

        assertThat(world.say(Say.words("m1", "定于今天下午两点"))).contains("receipt-choose{");
        assertThat(world.say(Say.words("m2", "2"))).contains("receipt-appointed{", "mark");

        assertThat(world.appointments.set)
                .singleElement()
                .satisfies(wish -> assertThat(wish.obligationId()).isEqualTo(2));
    }

    @Test
    void readsWhoTakesPart() {
        drill(1, "D7K3");

        world.say(Say.words("m1", "#D7K3 定于 3月18日14:00-16:00 操场，参加：李娜、赵敏"));

        assertThat(world.appointments.set).singleElement().satisfies(wish -> {
            assertThat(wish.participants()).containsExactly(Participant.person("lina"), Participant.person("zhao"));
            assertThat(wish.place()).isEqualTo("操场");
            assertThat(wish.ends()).isEqualTo(AT_TWO.plusSeconds(7200));
        });
        assertThat(world.say(Say.words("m2", "#D7K3 定于 3月18日14:00，参加：王五")))
                .contains("receipt-appointment-who{name=王五}");
    }

    @ParameterizedTest
    @CsvSource({
        "定于 3月20日 第二会议室, ask-time{text=3月20日}",
        "定于上午九点, ask-day{text=上午九点}",
        "定于 2月30日14:00, ask-real{text=2月30日}",
        "定于明天三点, ask-half{text=三点}",
        "定于3月20日周五14:00, ask-weekday{text=3月20日 周六}",
        "定于第二会议室, ask-when{}"
    })
    void asksBackInsteadOfGuessing(String words, String question) {
        drill(1, "D7K3");

        assertThat(world.say(Say.words("m1", words))).contains(question);
        assertThat(world.appointments.set).isEmpty();
    }

    @Test
    void movesOnlyTheTimeOrOnlyThePlace() {
        drill(1, "D7K3");
        drill(2, "M8PQ");
        world.say(Say.words("m1", "#D7K3 定于 3月18日14:00 第二会议室"));

        assertThat(world.say(Say.words("m2", "改到下午四点"))).contains("receipt-appointment-moved{");
        world.say(Say.words("m3", "改到 操场"));

        assertThat(world.appointments.moved).hasSize(2);
        assertThat(world.appointments.moved.get(0).begins()).isEqualTo(AT_TWO.plusSeconds(7200));
        assertThat(world.appointments.moved.get(1).begins()).isNull();
        assertThat(world.appointments.moved.get(1).place()).isEqualTo("操场");
    }

    @Test
    void callsOffWhatAQuotedMessageIsAbout() {
        drill(1, "D7K3");
        drill(2, "M8PQ");
        world.say(Say.words("m1", "#M8PQ 定于 3月18日14:00"));
        world.appointments.references.put("key-1", List.of(2L));

        assertThat(world.say(Say.words("m2", "取消安排").quoting(new Quote("key-1", null, null, "", List.of()))))
                .contains("receipt-appointment-cancelled{");
        assertThat(world.appointments.cancelled).containsExactly(2L);
    }

    @Test
    void saysWhenNothingTakesPlaceAtAFixedTime() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());

        assertThat(world.say(Say.words("m1", "定于明天14:00"))).contains("receipt-appointment-nothing{");
    }

    @Test
    void takesWordsWithAPhotoForACheckIn() {
        drill(1, "D7K3");

        assertThat(world.say(Say.words("m1", "定于今天的演练已完成").with("picture-a"))).contains("receipt-fulfilled{");
        assertThat(world.appointments.set).isEmpty();
    }

    private void drill(long id, String code) {
        world.obligations.put(AnObligation.coded(id, code).kind(DutyKind.DRILL).build());
    }
}
