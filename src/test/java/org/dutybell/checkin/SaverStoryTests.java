package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutybell.notification.SaverMode.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts while answers are steered to the phone page. A patrol is open. */
class SaverStoryTests {

    private static final String HINT = "receipt-saver{link=https://duty.example.cn/m}";

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void aPatrolIsOpen() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
    }

    @Test
    void endsAReceiptWithTheLinkAndRefusesNothing() {
        world.saver.is(State.ON_FOR_QUOTA);

        assertThat(world.say(Say.words("m1", "#D7K3 巡查完毕").with("picture-a")))
                .contains("receipt-fulfilled{")
                .endsWith(HINT);
    }

    @Test
    void saysNothingOfThePageOtherwise() {
        for (State off : List.of(State.READY, State.OFF, State.NO_PAGE)) {
            world.saver.is(off);
            assertThat(world.say(Say.words("m-" + off, "#D7K3 稍后"))).doesNotContain("receipt-saver");
        }
    }

    @Test
    void leavesHelpAsItIs() {
        world.saver.is(State.ON_AS_SET);

        assertThat(world.say(Say.words("m1", "帮助"))).doesNotContain("receipt-saver");
    }
}
