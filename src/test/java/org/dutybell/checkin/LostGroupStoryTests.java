package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutybell.notification.Destination;
import org.dutybell.organisation.GroupLost;
import org.junit.jupiter.api.Test;

/** DingTalk tells that a group is gone for the bot. */
class LostGroupStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @Test
    void tellsTheAdminsOnce() {
        world.lostGroupNews.on(new GroupLost("cid-2", true, Say.MORNING));
        world.lostGroupNews.on(new GroupLost("cid-2", true, Say.MORNING.plusSeconds(60)));

        assertThat(world.receipts).singleElement().satisfies(notice -> {
            assertThat(notice.destination()).isEqualTo(new Destination.ToPerson("zhao"));
            assertThat(notice.content().body()).isEqualTo("notice-group-dissolved{group=第二小学安全群, unit=第二小学}");
        });
        assertThat(world.lost.of("cid-2")).isPresent();
    }

    @Test
    void saysWhenOnlyTheRobotWasRemoved() {
        world.lostGroupNews.on(new GroupLost("cid-2", false, Say.MORNING));

        assertThat(world.receipts.get(0).content().body()).startsWith("notice-robot-removed{");
    }

    @Test
    void doesNotMindAGroupOfNobody() {
        world.lostGroupNews.on(new GroupLost("cid-9", true, Say.MORNING));

        assertThat(world.receipts).isEmpty();
        assertThat(world.lost.of("cid-9")).isEmpty();
    }

    @Test
    void isThereAgainWhenSomebodyWritesInTheGroup() {
        world.lostGroupNews.on(new GroupLost("cid-2", false, Say.MORNING));

        world.sayIn("cid-2", Say.words("m1", "绑定 第二小学").message());

        assertThat(world.lost.of("cid-2")).isEmpty();
    }
}
