package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.obligation.ObligationState;
import org.junit.jupiter.api.Test;

/** What people write to the bot beside checking in. */
class WishStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @Test
    void explainsItselfToAnybody() {
        assertThat(world.say(Say.words("m1", "怎么用？"))).contains("help{}");
        assertThat(world.say(Say.words("m2", "帮助").by("u-stranger"))).contains("help{}");
    }

    @Test
    void takesWordsWithACodeForAnAnswer() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "怎么用 #D7K3"))).contains("receipt-incomplete{");
    }

    @Test
    void tellsTheAdminsThatDingTalkWithholdsTheContent() {
        world.say(Say.words("m1", "").as(Form.WITHHELD));

        assertThat(world.receipts).hasSize(2);
        assertThat(world.receipts.get(0).kind()).isEqualTo(MessageKind.NOTICE);
        assertThat(world.receipts.get(0).destination()).isEqualTo(new Destination.ToPerson("zhao"));
        assertThat(world.receipts.get(0).dedupKey()).isEqualTo("notice:withheld:2027-03-18:zhao");
        assertThat(world.receipts.get(1).content().body()).contains("receipt-withheld{}");
    }

    @Test
    void remindsAgainWhenAsked() {
        open(1, "D7K3");
        world.later = Say.MORNING.plus(Duration.ofHours(2));

        assertThat(world.say(Say.words("m1", "稍后"))).contains("receipt-later{at=3月18日 12:00", "code=D7K3");
        assertThat(world.notes.written).containsExactly(new ObligationNote(1, Kind.LATER, "lina", "", Say.MORNING));
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void saysWhenItIsTooLateForLater() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "#D7K3 稍后"))).contains("receipt-not-later{");
        assertThat(world.notes.written).isEmpty();
    }

    @Test
    void putsOffEverythingInAQuotedReminder() {
        open(1, "D7K3");
        open(2, "M8PQ");
        world.reminders.put("key-1", List.of(1L, 2L));
        world.later = Say.MORNING.plus(Duration.ofHours(2));

        world.say(Say.words("m1", "稍后").quoting(new Quote("key-1", null, null, "", List.of())));

        assertThat(world.notes.written).extracting(ObligationNote::obligationId).containsExactly(1L, 2L);
    }

    @Test
    void takesBeingAtItForAnAcknowledgement() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "处理中"))).contains("receipt-seen{");
        assertThat(world.notes.written).extracting(ObligationNote::kind).containsExactly(Kind.SEEN);
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void letsOnlyALeaderLookAfterIt() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "#D7K3 我来跟进"))).contains("receipt-not-followed{");
        world.requests.leaders.add("lina");
        assertThat(world.say(Say.words("m2", "#D7K3 我来跟进"))).contains("receipt-followed{");
        assertThat(world.requests.followed).containsExactly(1L);
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void notesADifficultyAndAsksForItsReason() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "困难"))).contains("receipt-difficulty-how{");
        assertThat(world.say(Say.words("m2", "#D7K3 困难：缺*经费*"))).contains("receipt-difficulty{", "text=缺＊经费＊");
        assertThat(world.notes.written).extracting(ObligationNote::text).containsExactly("", "缺*经费*");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void keepsADifficultyUntilItIsKnownWhatItIsAbout() {
        open(1, "D7K3");
        open(2, "M8PQ");

        assertThat(world.say(Say.words("m1", "困难：缺经费"))).contains("receipt-choose{");
        assertThat(world.say(Say.words("m2", "2"))).contains("receipt-difficulty{", "code=M8PQ");
        assertThat(world.notes.written).singleElement().satisfies(note -> {
            assertThat(note.obligationId()).isEqualTo(2);
            assertThat(note.text()).isEqualTo("缺经费");
        });
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void doesNotTakeSeenForDone() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, true, false).build());

        assertThat(world.say(Say.words("m1", "收到"))).contains("receipt-seen{");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void takesAPhotoForAnAnswerWhateverIsWrittenBesideIt() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "收到").with("picture-a"))).contains("receipt-fulfilled{");
    }

    @Test
    void notesNothingOfWhatIsAnothersOrDone() {
        world.obligations.put(AnObligation.coded(1, "D7K3").of("school-02").build());
        world.obligations.put(AnObligation.done(AnObligation.coded(2, "M8PQ").build(), "lina", Say.MORNING));
        world.obligations.put(
                AnObligation.coded(3, "G5TT").in(ObligationState.PLANNED).build());

        assertThat(world.say(Say.words("m1", "#D7K3 困难：远"))).contains("receipt-not-yours{");
        assertThat(world.say(Say.words("m2", "#M8PQ 稍后"))).contains("receipt-already-done{");
        assertThat(world.say(Say.words("m3", "#G5TT 稍后"))).contains("receipt-not-open{");
        assertThat(world.notes.written).isEmpty();
    }

    @Test
    void apologisesWhenAMessageIsGivenUp() {
        open(1, "D7K3");
        world.drop(Say.words("m1", "已巡查").with("picture-a"));
        world.database.jdbc().sql("update inbox_message set attempts = 8").update();

        world.pass.run(Say.MORNING.plus(Duration.ofHours(1)));

        assertThat(world.receipts).singleElement().satisfies(sorry -> {
            assertThat(sorry.dedupKey()).isEqualTo("sorry:m1");
            assertThat(sorry.content().body()).isEqualTo("{@lina}\n\nreceipt-failed{}");
            assertThat(sorry.destination())
                    .isEqualTo(new Destination.ToConversation(
                            "https://session", Say.MORNING.plusSeconds(5400), "cid-1", "u-lina"));
        });
    }

    private void open(long id, String code) {
        world.obligations.put(AnObligation.coded(id, code).build());
    }
}
