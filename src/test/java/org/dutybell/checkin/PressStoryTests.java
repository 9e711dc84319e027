package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.notification.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons of a card are pressed. */
class PressStoryTests {

    private static final Destination TO_LINA = new Destination.ToConversation(null, null, null, "u-lina");

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void aCardIsThere() {
        world.reminders.put("card-1", List.of(1L));
        world.cards.known.add("card-1");
    }

    @Test
    void fulfilsOnceAndAnswersEachPressOnTheCard() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, true, false).build());

        world.say(press("p1", "已完成"));
        world.say(press("p2", "已完成"));

        assertThat(world.obligations.recorded).extracting(one -> one.text()).containsExactly("已完成");
        assertThat(world.receipts).isEmpty();
        assertThat(world.cards.shown).hasSize(2);
        assertThat(world.cards.shown.get(1)).contains("receipt-already-done");
    }

    @Test
    void saysOnTheCardWhatIsMissing() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());

        world.say(press("p1", "已完成"));

        assertThat(world.cards.shown).singleElement().asString().startsWith("receipt-incomplete{");
        assertThat(world.receipts).isEmpty();
    }

    @Test
    void saysOnTheCardWhenItComesAgain() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
        world.later = Say.MORNING.plus(Duration.ofHours(2));

        world.say(press("p1", "稍后"));

        assertThat(world.cards.shown).singleElement().asString().startsWith("receipt-later{at=3月18日 12:00");
    }

    @Test
    void tellsOnlyWhoPressedThatItIsNotTheirs() {
        world.obligations.put(AnObligation.coded(1, "D7K3").of("school-02").build());

        world.say(press("p1", "已完成"));

        assertThat(world.cards.shown).isEmpty();
        assertThat(world.receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.destination()).isEqualTo(TO_LINA);
            assertThat(receipt.content().body()).startsWith("receipt-not-yours{");
        });
    }

    @Test
    void asksOnlyWhoPressedWhichOneIsMeant() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
        world.obligations.put(AnObligation.coded(2, "M8PQ").build());
        world.reminders.put("card-1", List.of(1L, 2L));

        world.say(press("p1", "已完成"));

        assertThat(world.obligations.recorded).isEmpty();
        assertThat(world.receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.destination()).isEqualTo(TO_LINA);
            assertThat(receipt.content().body()).startsWith("receipt-choose{");
        });
    }

    @Test
    void guessesNothingFromACardItDoesNotKnow() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, true, false).build());

        world.say(press("p1", "已完成").quoting(new Quote("card-of-another", null, null, "", List.of())));

        assertThat(world.obligations.recorded).isEmpty();
        assertThat(world.receipts)
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.content().body()).startsWith("receipt-choose{"));
    }

    @Test
    void recordsNothingForAStranger() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, true, false).build());

        world.say(press("p1", "已完成").by("u-stranger"));

        assertThat(world.obligations.recorded).isEmpty();
        assertThat(world.receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.content().body()).startsWith("receipt-unknown-person{");
            assertThat(receipt.destination()).isEqualTo(new Destination.ToConversation(null, null, null, "u-stranger"));
        });
    }

    private static Say press(String id, String words) {
        return Say.words(id, words).as(Form.PRESS).quoting(new Quote("card-1", null, null, "", List.of()));
    }
}
