package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import org.dutybell.duty.DutyKind;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 李娜 holds a patrol and lets somebody else answer; two people are called 张伟. */
class EntrustStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void aPatrolIsOpen() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D7K3 由赵敏办理",
                "请赵敏代办 D7K3",
                "D7K3 让赵老师（赵敏）来报",
                "由趙敏辦理",
                "#D7K3 交给赵敏老师办",
                "巡查由赵敏代办",
                "assign it to 赵敏",
                "ask 赵敏 to do it"
            })
    void namesThePersonAndTellsBoth(String words) {
        world.say(Say.words("m1", words));

        assertThat(world.helpers.named.get(1L)).containsExactly("zhao");
        assertThat(world.notes.written)
                .extracting(ObligationNote::kind, ObligationNote::text)
                .containsExactly(tuple(Kind.ENTRUSTED, "赵敏"));
        assertThat(world.receipts).hasSize(2);
        assertThat(world.receipts.get(0).destination()).isEqualTo(new Destination.ToPerson("zhao"));
        assertThat(world.receipts.get(0).content().body()).contains("entrusted{", "by=李娜", "code=D7K3");
        assertThat(world.receipts.get(1).content().body()).contains("receipt-entrusted{", "name=赵敏");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void asksWhichOfSeveralIsMeant() {
        assertThat(world.say(Say.words("m1", "D7K3 由张伟办理")))
                .contains("receipt-entrust-which{", "receipt-entrust-line{", "number=2");
        assertThat(world.helpers.named).isEmpty();

        assertThat(world.say(after("m2", "2", 30))).contains("receipt-entrusted{", "code=D7K3");

        assertThat(world.helpers.named.get(1L)).containsExactly("zhang-2");
    }

    @Test
    void asksFirstWhichObligationAndThenWhichPerson() {
        world.obligations.put(AnObligation.coded(2, "M8PQ")
                .kind(DutyKind.MEETING)
                .duty("meeting", "7.4", "分析会")
                .build());

        assertThat(world.say(Say.words("m1", "由张伟办理"))).contains("receipt-choose{");
        assertThat(world.say(after("m2", "2", 30))).contains("receipt-entrust-which{", "code=M8PQ");
        world.say(after("m3", "1", 60));

        assertThat(world.helpers.named.get(2L)).containsExactly("zhang-1");
    }

    @Test
    void saysThatNobodyIsCalledSo() {
        assertThat(world.say(Say.words("m1", "D7K3 由孙悟空办理"))).contains("receipt-entrust-unknown{", "name=孙悟空");
        assertThat(world.helpers.named).isEmpty();
    }

    @Test
    void saysThatItIsDoneAlready() {
        world.say(Say.words("m1", "D7K3 已巡查").with("picture-a"));

        assertThat(world.say(after("m2", "D7K3 由赵敏办理", 60))).contains("receipt-already-done{");

        assertThat(world.helpers.named).isEmpty();
    }

    @Test
    void letsOnlyTheHolderNameSomebody() {
        assertThat(world.say(Say.words("m1", "D7K3 由赵敏办理").by("u-zhao"))).contains("receipt-entrust-not-yours{");
        assertThat(world.helpers.named).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D7K3 收回代办", "#D7K3 取消赵敏的代办", "D7K3 不再由赵敏办理", "D7K3 还是由我自己办理"})
    void takesItBackAndTellsWhoWasNamed(String words) {
        world.say(Say.words("m1", "D7K3 由赵敏办理"));

        assertThat(world.say(after("m2", words, 60))).contains("receipt-resumed{", "name=赵敏");

        assertThat(world.helpers.named).isEmpty();
        assertThat(world.receipts.get(2).content().body()).contains("resumed{", "by=李娜");
        assertThat(world.say(after("m3", words, 90))).contains("receipt-resume-nobody{");
    }

    private static Say after(String id, String text, int seconds) {
        return Say.words(id, text).at(Say.MORNING.plus(Duration.ofSeconds(seconds)));
    }
}
