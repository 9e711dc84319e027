package org.dutybell.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutybell.notification.Content;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.junit.jupiter.api.Test;

/** The rule, row by row. */
class WayTableTests {

    private static final Address GROUP = new Address.Group("school-01", "cid1==");
    private static final Address PERSON = new Address.Private("u1");
    private static final Address IN_GROUP = new Address.Reply("https://x", null, "cid1==", "u1");
    private static final Address IN_PRIVATE = new Address.Reply("https://x", null, null, "u1");

    @Test
    void whatCanBeAnsweredGoesAsACardFirst() {
        assertThat(answerable(GROUP)).containsExactly(Way.CARD, Way.GROUP_WEBHOOK, Way.GROUP_API);
        assertThat(answerable(PERSON)).containsExactly(Way.CARD, Way.PRIVATE);
    }

    @Test
    void whatIsOnlyToldGoesAsAMessage() {
        assertThat(told(GROUP)).containsExactly(Way.GROUP_WEBHOOK, Way.GROUP_API);
        assertThat(told(PERSON)).containsExactly(Way.PRIVATE);
    }

    @Test
    void anAnswerGoesBackWhereTheQuestionCameFrom() {
        assertThat(told(IN_GROUP)).containsExactly(Way.SESSION, Way.GROUP_API);
        assertThat(told(IN_PRIVATE)).containsExactly(Way.SESSION, Way.PRIVATE);
        assertThat(answerable(IN_GROUP)).containsExactly(Way.SESSION, Way.GROUP_API);
    }

    @Test
    void whatCallsNobodyGoesInAGroupByTheApiFirstWhileMessagesAreSpared() {
        Content.Message routine = new Content.Message("t", "b", "/o/1", true, true);

        assertThat(WayTable.of(routine, GROUP, true)).containsExactly(Way.CARD, Way.GROUP_API, Way.GROUP_WEBHOOK);
        assertThat(WayTable.of(routine, GROUP, false)).containsExactly(Way.CARD, Way.GROUP_WEBHOOK, Way.GROUP_API);
        assertThat(WayTable.of(routine.routine(false), GROUP, true))
                .containsExactly(Way.CARD, Way.GROUP_WEBHOOK, Way.GROUP_API);
    }

    private static List<Way> answerable(Address address) {
        return WayTable.of(new Content.Message("t", "b", "/o/1", true), address, false);
    }

    private static List<Way> told(Address address) {
        return WayTable.of(new Content.Message("t", "b"), address, false);
    }
}
