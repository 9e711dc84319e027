package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.duty.DutyKind;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInTests {

    private final CheckInWorld world = new CheckInWorld();

    @Test
    void recordsTheOnlyOpenOne() {
        open(1, "D7K3");

        String receipt = world.say(Say.words("m1", "已巡查").with("picture-a"));

        assertThat(receipt).startsWith("{@lina}").contains("receipt-fulfilled{").contains("by=李娜", "photos=1");
        assertThat(receipt).contains("period=2027年3月", "at=3月18日 10:00", "code=D7K3");
        assertThat(recorded()).extracting(CheckIn::text).containsExactly("已巡查");
        assertThat(recorded().get(0).evidenceIds()).containsExactly(1L);
        assertThat(world.repliesAnnounced).isEqualTo(1);
    }

    @Test
    void answersInTheConversationOfTheMessage() {
        open(1, "D7K3");

        world.say(Say.words("m1", "已巡查").with("picture-a"));
        world.say(Say.words("m2", "已巡查").inPrivate());

        assertThat(world.receipts.get(0)).satisfies(receipt -> {
            assertThat(receipt.dedupKey()).isEqualTo("receipt:m1");
            assertThat(receipt.kind()).isEqualTo(MessageKind.RECEIPT);
            assertThat(receipt.content().title()).startsWith("receipt-fulfilled");
            assertThat(receipt.destination())
                    .isEqualTo(new Destination.ToConversation(
                            "https://session", Say.MORNING.plusSeconds(5400), "cid-1", "u-lina"));
        });
        assertThat(world.receipts.get(1).content().body()).doesNotContain("{@");
        assertThat(world.receipts.get(1).destination())
                .extracting(to -> ((Destination.ToConversation) to).conversationId())
                .isNull();
    }

    @Test
    void saysWhatIsMissing() {
        world.obligations.put(AnObligation.coded(1, "D7K3")
                .kind(DutyKind.DRILL)
                .wanting(2, true, true)
                .build());

        String receipt = world.say(Say.words("m1", "").with("picture-a"));

        assertThat(receipt).contains("receipt-incomplete{", "photos=1");
        assertThat(receipt).contains("missing=need-photos{count=1}、need-text{}、need-participants{}");
        assertThat(world.say(Say.words("m2", "856"))).contains("missing=need-photos{count=1}、need-text{}");
        assertThat(world.say(Say.words("m3", "演练已完成").with("picture-b"))).contains("receipt-fulfilled{");
        assertThat(recorded()).extracting(CheckIn::participants).containsExactly(null, 856, null);
    }

    @Test
    void asksWhichOneAndKeepsThePicture() {
        open(1, "D7K3");
        open(2, "M8PQ");

        String question = world.say(Say.words("m1", "已巡查").with("picture-a"));
        assertThat(question).contains("receipt-choose{count=2", "number=1", "number=2", "code=M8PQ");
        assertThat(recorded()).isEmpty();

        assertThat(world.say(at("m2", "第2个", Duration.ofMinutes(3)))).contains("receipt-fulfilled{", "code=M8PQ");
        assertThat(recorded()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.obligationId()).isEqualTo(2);
            assertThat(checkIn.messageId()).isEqualTo("m2");
            assertThat(checkIn.text()).isEqualTo("已巡查");
            assertThat(checkIn.evidenceIds()).containsExactly(1L);
            assertThat(checkIn.at()).isEqualTo(Say.MORNING);
        });
    }

    @Test
    void keepsAPictureThatComesJustAfterTheText() {
        open(1, "D7K3");
        open(2, "M8PQ");

        world.say(Say.words("m1", "已巡查"));
        world.say(at("m2", "", Duration.ofMinutes(1)).with("picture-a"));
        world.say(at("m3", "#D7K3", Duration.ofMinutes(2)));

        assertThat(recorded()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.text()).isEqualTo("已巡查");
            assertThat(checkIn.evidenceIds()).containsExactly(1L);
        });
    }

    @Test
    void keepsWhatWasSentInTheMorningOutOfTheRecordOfTheEvening() {
        open(1, "D7K3");
        open(2, "M8PQ");

        world.say(Say.words("m1", "早上巡查").with("picture-a"));
        world.say(at("m2", "#D7K3 晚上巡查", Duration.ofHours(8)).with("picture-b"));

        assertThat(recorded()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.text()).isEqualTo("晚上巡查");
            assertThat(checkIn.evidenceIds()).containsExactly(2L);
        });
        assertThat(world.say(at("m3", "2", Duration.ofHours(9)))).contains("code=M8PQ");
        assertThat(recorded().get(1).text()).isEqualTo("早上巡查");
    }

    @Test
    void forgetsItsQuestionAfterADay() {
        open(1, "D7K3");
        open(2, "M8PQ");

        world.say(Say.words("m1", "已巡查").with("picture-a"));

        assertThat(world.say(at("m2", "1", Duration.ofHours(24)))).contains("receipt-choose{");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void asksAgainWhenTheNumberIsNotInTheList() {
        open(1, "D7K3");
        open(2, "M8PQ");

        world.say(Say.words("m1", "已巡查").with("picture-a"));
        assertThat(world.say(at("m2", "7", Duration.ofMinutes(1)))).contains("receipt-choose{");
        world.say(at("m3", "1和2", Duration.ofMinutes(2)));

        assertThat(recorded()).extracting(CheckIn::obligationId).containsExactly(1L, 2L);
        assertThat(recorded()).extracting(CheckIn::text).containsOnly("已巡查");
    }

    @Test
    void takesTheQuotedReminder() {
        open(1, "D7K3");
        open(2, "M8PQ");
        world.reminders.put("key-2", List.of(2L));

        world.say(Say.words("m1", "已巡查").with("picture-a").quoting(quote("key-2", null, "")));

        assertThat(recorded()).extracting(CheckIn::obligationId).containsExactly(2L);
    }

    @Test
    void takesTheReminderSentToTheGroupAtThatTime() {
        open(1, "D7K3");
        open(2, "M8PQ");
        Instant sent = Say.MORNING.minusSeconds(3600);
        world.reminders.put("cid-1@" + sent, List.of(2L));

        world.say(Say.words("m1", "").with("picture-a").quoting(quote(null, sent, "")));

        assertThat(recorded()).extracting(CheckIn::obligationId).containsExactly(2L);
    }

    @Test
    void takesTheOneOfAQuotedReminderThatIsStillOpen() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").in(ObligationState.FULFILLED).build());
        open(2, "M8PQ");
        open(3, "G5TT");

        world.say(Say.words("m1", "").with("picture-a").quoting(quote(null, null, "1. #D7K3 2. #M8PQ")));

        assertThat(recorded()).extracting(CheckIn::obligationId).containsExactly(2L);
    }

    @Test
    void asksAmongTheCodesOfAQuotedMessageAndWhatItNamesWithoutOne() {
        open(1, "D7K3");
        open(2, "M8PQ");
        open(3, "G5TT");
        Instant sent = Say.MORNING.minusSeconds(3600);
        world.reminders.put("cid-1@" + sent, List.of(1L, 3L));

        String question = world.say(Say.words("m1", "已巡查").with("picture-a").quoting(quote(null, sent, "#D7K3 每日巡查")));

        assertThat(question).contains("count=2", "code=D7K3", "code=G5TT").doesNotContain("code=M8PQ");
    }

    @Test
    void asksAmongTheQuotedOnes() {
        open(1, "D7K3");
        open(2, "M8PQ");
        open(3, "G5TT");
        world.reminders.put("key", List.of(1L, 3L));

        String question = world.say(Say.words("m1", "已巡查").with("picture-a").quoting(quote("key", null, "")));

        assertThat(question).contains("count=2", "code=D7K3", "code=G5TT").doesNotContain("code=M8PQ");
    }

    @Test
    void takesAPictureOutOfTheQuotedMessage() {
        open(1, "D7K3");

        world.say(Say.words("m1", "已巡查").quoting(new Quote(null, "m0", null, "", List.of("picture-a"))));

        assertThat(recorded().get(0).evidenceIds()).containsExactly(1L);
    }

    @Test
    void takesAFileThatIsAPicture() {
        open(1, "D7K3");

        String receipt =
                world.say(Say.words("m1", "").with("picture-a").as(Form.FILE).inPrivate());

        assertThat(receipt).contains("receipt-fulfilled{", "photos=1");
        assertThat(recorded().get(0).evidenceIds()).containsExactly(1L);
    }

    @Test
    void saysWhyItDoesNotTakeAFile() {
        open(1, "D7K3");
        world.unavailable.put("too-large", new PictureUnavailable("too large", false));

        assertThat(world.say(Say.words("m1", "").with("page").as(Form.FILE).inPrivate()))
                .isEqualTo("receipt-not-taken{found=网页}");
        assertThat(world.say(Say.words("m2", "").with("too-large").as(Form.FILE).inPrivate()))
                .isEqualTo("receipt-picture-gone{}");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void takesAPictureOutOfAQuotedFileAndSaysWhatAnotherIs() {
        open(1, "D7K3");
        world.obligations.put(
                AnObligation.coded(2, "M8PQ").wanting(0, true, false).build());

        world.say(Say.words("m1", "#D7K3 已巡查").quoting(quotedFile("picture-a")));
        String receipt = world.say(Say.words("m2", "#M8PQ 已巡查").quoting(quotedFile("page")));

        assertThat(recorded().get(0).evidenceIds()).containsExactly(1L);
        assertThat(receipt).contains("receipt-fulfilled{", "receipt-not-taken{found=网页}");
    }

    private static Quote quotedFile(String code) {
        return new Quote(null, "m0", null, "", List.of(), List.of(code));
    }

    @Test
    void recordsForEveryCode() {
        open(1, "D7K3");
        open(2, "M8PQ");
        open(3, "G5TT");

        String receipt = world.say(Say.words("m1", "d7k3 #M8PQ 都已巡查").with("picture-a"));

        assertThat(recorded()).extracting(CheckIn::obligationId).containsExactly(1L, 2L);
        assertThat(recorded()).extracting(CheckIn::text).containsOnly("都已巡查");
        assertThat(receipt).contains("code=D7K3", "code=M8PQ");
    }

    @Test
    void answersAnUnknownCodeWithWhatIsOpen() {
        open(1, "D7K3");
        open(2, "M8PQ");

        String receipt = world.say(Say.words("m1", "#ZZZZ 已巡查").with("picture-a"));
        assertThat(receipt).contains("receipt-unknown-code{code=ZZZZ", "code=D7K3", "code=M8PQ");

        world.say(at("m2", "1", Duration.ofMinutes(1)));
        assertThat(recorded()).extracting(CheckIn::text).containsExactly("已巡查");
    }

    @Test
    void saysSoWhenItIsClosedEarlyOrAnothers() {
        world.obligations.put(AnObligation.done(AnObligation.coded(1, "D7K3").build(), "lina", Say.MORNING));
        world.obligations.put(
                AnObligation.coded(2, "M8PQ").in(ObligationState.PLANNED).build());
        world.obligations.put(AnObligation.coded(3, "G5TT").of("school-02").build());

        assertThat(world.say(Say.words("m1", "#D7K3 已巡查"))).contains("receipt-already-done{", "by=李娜");
        assertThat(world.say(Say.words("m2", "#M8PQ 已巡查"))).contains("receipt-not-open{", "opens=3月1日 08:00");
        assertThat(world.say(Say.words("m3", "#G5TT 已巡查"))).contains("receipt-not-yours{", "unit=第二小学");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void saysThatNothingIsOpenAndStillKeepsThePicture() {
        assertThat(world.say(Say.words("m1", "已巡查").with("picture-a"))).contains("receipt-nothing-open{name=李娜}");
        assertThat(world.evidence.count()).isEqualTo(1);
    }

    @Test
    void showsWhatIsOpenWhenNothingIsSaid() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, false, false).build());

        assertThat(world.say(Say.words("m1", ""))).contains("receipt-choose{count=1");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void answersAStrangerFriendly() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "已巡查").with("picture-a").by(null)))
                .isEqualTo("receipt-unknown-person{name=李＊娜}");
        assertThat(world.say(Say.words("m2", "已巡查").by("u-other"))).contains("receipt-unknown-person{");
        assertThat(recorded()).isEmpty();
        assertThat(world.evidence.count()).isZero();
    }

    @Test
    void saysWhatItCannotUse() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "").as(Form.UNSUPPORTED))).contains("receipt-unsupported{}");
        assertThat(world.say(Say.words("m2", "").as(Form.WITHHELD))).contains("receipt-withheld{}");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void countsTheGoodPicturesOfAMessageWithBadOnes() {
        open(1, "D7K3");
        world.unavailable.put("lost", new PictureUnavailable("expired", false));

        String receipt = world.say(Say.words("m1", "").with("page", "huge", "lost", "picture-a"));

        assertThat(receipt).contains("receipt-fulfilled{", "receipt-not-taken{found=网页}");
        assertThat(receipt).contains("receipt-too-large{allowed=20.0 MB, size=25.3 MB}", "receipt-picture-gone{}");
        assertThat(recorded().get(0).evidenceIds()).containsExactly(1L);
    }

    @Test
    void recordsNothingOfABadPictureAlone() {
        open(1, "D7K3");

        assertThat(world.say(Say.words("m1", "").with("page"))).isEqualTo("{@lina}\n\nreceipt-not-taken{found=网页}");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void recordsOnceWhenTheMessageComesTwice() {
        open(1, "D7K3");

        world.say(Say.words("m1", "已巡查").with("picture-a"));
        world.say(Say.words("m1", "已巡查").with("picture-a"));

        assertThat(recorded()).hasSize(1);
        assertThat(world.receipts).hasSize(1);
    }

    private void open(long id, String code) {
        world.obligations.put(AnObligation.coded(id, code).build());
    }

    private List<CheckIn> recorded() {
        return world.obligations.recorded;
    }

    private static Say at(String id, String text, Duration later) {
        return Say.words(id, text).at(Say.MORNING.plus(later));
    }

    private static Quote quote(@Nullable String reference, @Nullable Instant sentAt, String text) {
        return new Quote(reference, null, sentAt, text, List.of());
    }
}
