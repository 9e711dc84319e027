package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutybell.notification.Destination;
import org.dutybell.notification.NewNotification;
import org.dutybell.organisation.ChatBindings.Request;
import org.junit.jupiter.api.Test;

/** A group asks to belong to a unit. */
class BindingStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @Test
    void asksTheAdminsAndSaysSoInTheGroup() {
        String receipt = world.say(Say.words("m1", "绑定 第三中学"));

        assertThat(receipt).isEqualTo("{@lina}\n\nbind-asked{unit=第三中学}");
        assertThat(world.bindings.open)
                .containsExactly(new Request("B222", "cid-1", "示例一中安全群", "school-03", "lina", Say.MORNING));
        NewNotification notice = world.receipts.get(0);
        assertThat(notice.destination()).isEqualTo(new Destination.ToPerson("zhao"));
        assertThat(notice.content().body()).isEqualTo("bind-notice{by=李娜, code=B222, group=示例一中安全群, unit=第三中学}");
    }

    @Test
    void saysWhatToConfigureWhenThereIsNoAdmin() {
        CheckInWorld alone = new CheckInWorld(new String[0]);

        assertThat(alone.say(Say.words("m1", "绑定 第三中学"))).contains("bind-no-admin{code=B222, unit=第三中学}");
        assertThat(alone.receipts).hasSize(1);
    }

    @Test
    void listsWhatIsNearWhenTheUnitIsNotClear() {
        assertThat(world.say(Say.words("m1", "绑定 第三仲学"))).contains("bind-unknown-unit{list=第三中学、", "name=第三仲学");
        assertThat(world.bindings.open).isEmpty();
    }

    @Test
    void saysThatTheGroupBelongsToAnotherUnitAndAsksAnyway() {
        InboundMessage asked = Say.words("m1", "绑定 第三中学").message();
        world.sayIn("cid-2", asked);

        assertThat(world.receipts.get(1).content().body()).contains("bind-asked{unit=第三中学}", "bind-other{other=第二小学}");
        assertThat(world.bindings.open).hasSize(1);
    }

    @Test
    void asksNobodyWhenItIsBoundAlready() {
        world.sayIn("cid-2", Say.words("m1", "绑定 第二小学").message());

        assertThat(world.receipts)
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.content().body()).contains("bind-already{unit=第二小学}"));
        assertThat(world.bindings.open).isEmpty();
    }

    @Test
    void explainsItInThePrivateChatAndWithoutAName() {
        assertThat(world.say(Say.words("m1", "绑定 第三中学").inPrivate())).contains("bind-how{}");
        assertThat(world.say(Say.words("m2", "绑定"))).contains("bind-how{}");
        assertThat(world.bindings.open).isEmpty();
    }

    @Test
    void letsAnAdminDecideInThePrivateChat() {
        world.say(Say.words("m1", "绑定 第三中学"));

        assertThat(world.say(Say.words("m2", "同意 b222").by("u-zhao").inPrivate()))
                .contains("bind-confirmed{group=示例一中安全群, unit=第三中学}");
        assertThat(world.say(Say.words("m3", "拒绝 B222").by("u-zhao").inPrivate()))
                .contains("bind-refused{");
        assertThat(world.say(Say.words("m4", "同意 B999").by("u-zhao").inPrivate()))
                .contains("bind-not-open{code=B999}");
        assertThat(world.bindings.answers).startsWith("zhao confirms B222", "zhao refuses B222");
    }

    @Test
    void letsNobodyElseDecide() {
        world.say(Say.words("m1", "绑定 第三中学"));

        assertThat(world.say(Say.words("m2", "同意 B222").inPrivate())).contains("bind-admins-only{}");
        assertThat(world.say(Say.words("m3", "同意 B222").by("u-zhao"))).contains("bind-admins-only{}");
        assertThat(world.bindings.answers).isEmpty();
    }

    @Test
    void takesAgreementToSomethingElseForAnAnswer() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(0, true, false).build());

        assertThat(world.say(Say.words("m1", "同意 D7K3").inPrivate())).contains("receipt-fulfilled{");
    }
}
