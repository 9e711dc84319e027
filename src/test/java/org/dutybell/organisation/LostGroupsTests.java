package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dutybell.organisation.LostGroups.Loss;
import org.dutybell.organisation.LostGroups.LostChat;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups the bot can no longer write to. */
class LostGroupsTests {

    private static final Instant NOW = Instant.parse("2027-03-18T02:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("organisation")
    abstract static class Cases {

        @Autowired
        LostGroups lost;

        @Autowired
        Organisation organisation;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void oneChat() {
            jdbc.sql("delete from lost_group").update();
            organisation.replaceWith(bound("cid-1"));
        }

        @Test
        void isLostOnceAndThereAgainWhenSomebodyWrites() {
            assertThat(lost.add(new GroupLost("cid-1", true, NOW))).isTrue();
            assertThat(lost.add(new GroupLost("cid-1", false, NOW.plusSeconds(9))))
                    .isFalse();

            assertThat(lost.of("cid-1")).contains(new Loss(true, NOW));
            assertThat(lost.of("cid-2")).isEmpty();
            assertThat(lost.chats()).containsExactly(new LostChat("one", new Loss(true, NOW)));
            lost.remove("cid-1");
            assertThat(lost.of("cid-1")).isEmpty();
        }

        @Test
        void isNobodysTroubleOnceTheChatIsBoundToAnother() {
            lost.add(new GroupLost("cid-1", true, NOW));

            organisation.replaceWith(bound("cid-9"));

            assertThat(lost.chats()).isEmpty();
        }

        private static Roster bound(String conversation) {
            return new Roster(
                    List.of(new Unit("school-01", "一中", UnitKind.SCHOOL, 900, false, null, List.of(), List.of())),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Chat("one", "school-01", "一中群", conversation)),
                    List.of());
        }
    }
}
