package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.WaiverKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks for more time or to be excused; a leader answers. */
class RequestStoryTests {

    private static final Ask MORE_TIME = new Ask(1, WaiverKind.EXTENSION, LocalDate.of(2027, 3, 20), "配电房停电检修", "lina");

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void somethingIsOpen() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
    }

    @Test
    void asksForMoreTime() {
        assertThat(world.say(Say.words("m1", "#D7K3 延期到3月20日 配电房停电检修"))).contains("waiver-asked{", "deciders=zhao");
        assertThat(world.waivers.asked).containsExactly(MORE_TIME);
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void asksToBeExcusedOnceOrUntilADay() {
        world.say(Say.words("m1", "#D7K3 免除：食堂停用检修"));
        world.say(Say.words("m2", "#D7K3 免除至6月30日，食堂停用检修"));

        assertThat(world.waivers.asked)
                .containsExactly(
                        new Ask(1, WaiverKind.WAIVER, null, "食堂停用检修", "lina"),
                        new Ask(1, WaiverKind.RANGE, LocalDate.of(2027, 6, 30), "食堂停用检修", "lina"));
    }

    @Test
    void explainsHowToAskWithoutADayOrAReason() {
        assertThat(world.say(Say.words("m1", "延期"))).contains("waiver-how{code=D7K3}");
        assertThat(world.say(Say.words("m2", "延期 来不及了"))).contains("waiver-how{code=D7K3}");
        assertThat(world.say(Say.words("m3", "免除"))).contains("waiver-how{code=D7K3}");
        assertThat(world.waivers.asked).isEmpty();
    }

    @Test
    void takesWordsThatOnlyBeginAlikeForAnAnswer() {
        assertThat(world.say(Say.words("m1", "延期整改的灭火器已换好").with("picture-a"))).contains("receipt-fulfilled{");
    }

    @Test
    void asksBackWhatTheRequestIsAbout() {
        world.obligations.put(AnObligation.coded(2, "M8PQ").build());

        assertThat(world.say(Say.words("m1", "延期3天 停电检修中"))).contains("receipt-choose{");
        assertThat(world.say(Say.words("m2", "1"))).contains("waiver-asked{code=D7K3");
    }

    @Test
    void takesALeadersAnswerByCodeByQuoteOrBecauseOnlyOneWaits() {
        String code = world.waivers.waits(MORE_TIME).code();
        assertThat(world.say(Say.words("m1", "同意 " + code).by("u-zhao"))).contains("waiver-did-approve{");
        assertThat(world.say(Say.words("m2", "不同意，本周必须完成").by("u-zhao"))).contains("waiver-did-refuse{");
        world.waivers.messages.put("key-9", world.waivers.waits(MORE_TIME));
        world.say(Say.words("m3", "同意").by("u-zhao").quoting(new Quote("key-9", null, null, "", List.of())));

        assertThat(world.waivers.decided).containsExactly("WAA2 yes ", "WAA2 no 本周必须完成", "WAA3 yes ");
    }

    @Test
    void asksTheLeaderBackWhenSeveralWait() {
        world.waivers.waits(MORE_TIME);
        world.waivers.waits(MORE_TIME);

        assertThat(world.say(Say.words("m1", "同意").by("u-zhao"))).contains("waiver-which{count=2", "WAA2", "WAA3");
        assertThat(world.waivers.decided).isEmpty();
    }

    @Test
    void wantsAReasonForARefusalAndTheRightPerson() {
        String code = world.waivers.waits(MORE_TIME).code();

        assertThat(world.say(Say.words("m1", "不同意 " + code).by("u-zhao"))).contains("waiver-refuse-how{");
        assertThat(world.say(Say.words("m2", "同意 " + code))).contains("waiver-not-yours{");
        assertThat(world.waivers.decided).isEmpty();
    }

    @Test
    void stillConfirmsGroupsWhenNoRequestIsMeant() {
        assertThat(world.say(Say.words("m1", "同意 B3K7").by("u-zhao"))).contains("bind-");
    }

    @Test
    void notesThatADifficultyIsSolved() {
        assertThat(world.say(Say.words("m1", "困难已解决"))).contains("receipt-no-difficulty{");
        world.say(Say.words("m2", "困难：缺经费"));

        assertThat(world.say(Say.words("m3", "困难已解决"))).contains("receipt-solved{");
        assertThat(world.notes.written).extracting(ObligationNote::kind).containsExactly(Kind.DIFFICULTY, Kind.SOLVED);
        assertThat(ObligationNote.openDifficulties(world.notes.written)).isEmpty();
    }
}
