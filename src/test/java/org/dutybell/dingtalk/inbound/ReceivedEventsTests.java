package org.dutybell.dingtalk.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dutybell.checkin.WithheldNotice;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.notification.ReadMarks;
import org.dutybell.organisation.ContactsChanged;
import org.dutybell.organisation.GroupLost;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReceivedEventsTests {

    private static final Instant NOW = FakeDingTalk.NOW;

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest
    abstract static class Cases {

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        private final ReadMarks marks = mock();
        private final WithheldNotice withheld = mock();
        private final List<Object> told = new ArrayList<>();
        private int counted;
        private ReceivedEvents events;

        @BeforeEach
        void empty() {
            jdbc.sql("delete from received_event").update();
            events = new ReceivedEvents(
                    new EventRows(jdbc),
                    new EventActions(marks, withheld, () -> counted++, told::add),
                    new TransactionTemplate(transactions),
                    Duration.ofDays(30),
                    FakeDingTalk.JSON,
                    Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "user_add_org",
                    "user_modify_org",
                    "user_leave_org",
                    "user_active_org",
                    "org_dept_create",
                    "org_dept_modify",
                    "org_dept_remove",
                    "USER_ADD_ORG"
                })
        void tellsThatTheContactsChanged(String type) {
            assertThat(events.receive(type, "e1", "f1", "{\"UserId\":[\"u1\"]}"))
                    .isTrue();

            assertThat(told).containsExactly(new ContactsChanged(type.toLowerCase(Locale.ROOT), NOW));
            assertThat(jdbc.sql("select raw from received_event")
                            .query(String.class)
                            .single())
                    .isEqualTo("{\"UserId\":[\"u1\"]}");
        }

        @Test
        void actsOnceOnWhatComesAgainUnderEitherId() {
            events.receive("user_add_org", "e1", "f1", "{}");
            assertThat(events.receive("user_add_org", "e1", "f2", "{}")).isFalse();
            assertThat(events.receive("user_add_org", "e2", "f1", "{}")).isFalse();
            assertThat(events.receive("user_add_org", null, null, "{\"a\":1}")).isTrue();
            assertThat(events.receive("user_add_org", null, null, "{\"a\":1}")).isFalse();

            assertThat(told).hasSize(2);
        }

        @Test
        void notesWhoHasReadAMessageInAnySpelling() {
            events.receive(null, "e1", "f1", """
                    {"EventType":"robot_msg_read","UserID":"u1","processquerykey":"key-1","operatTime":1}""");

            verify(marks).read("key-1", "u1", NOW);
            assertThat(counted).isEqualTo(1);
        }

        @Test
        void keepsNothingOfWhatItCouldNotActOn() {
            doThrow(new IllegalStateException("database is down")).when(marks).read(any(), any(), any());
            String read = "{\"userId\":\"u1\",\"processQueryKey\":\"key-1\"}";

            assertThatThrownBy(() -> events.receive("robot_msg_read", "e1", "f1", read))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(jdbc.sql("select count(*) from received_event")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void knowsThatTheContentWasWithheld() {
            events.receive("robot_msg_read", "e1", "f1", "{\"errCode\":20001,\"errMsg\":\"quota\"}");

            verify(withheld).tellAdmins(NOW);
            verifyNoInteractions(marks);
        }

        @Test
        void tellsThatAGroupIsLost() {
            events.receive("chat_disband", "e1", "f1", "{\"OpenConversationId\":\"cid1\"}");
            events.receive("im_cool_app_uninstall", "e2", "f2", "{\"openConversationId\":\"cid2\"}");

            assertThat(told).containsExactly(new GroupLost("cid1", true, NOW), new GroupLost("cid2", false, NOW));
        }

        @Test
        void keepsWhatItHasNoUseFor() {
            assertThat(events.receive("chat_update_title", "e1", "f1", "{\"OpenConversationId\":\"cid\"}"))
                    .isTrue();
            assertThat(events.receive("chat_disband", "e4", "f4", "{\"ChatId\":\"chat1\"}"))
                    .isTrue();
            assertThat(events.receive("something_new", "e2", "f2", "[]")).isTrue();
            assertThat(events.receive("x", "e3", "f3", "no json")).isFalse();
            assertThat(told).isEmpty();
        }

        @Test
        void forgetsHowAnEventCameAfterAWhile() {
            ReceivedEvents brief = new ReceivedEvents(
                    new EventRows(jdbc),
                    new EventActions(marks, withheld, () -> {}, told::add),
                    new TransactionTemplate(transactions),
                    Duration.ofHours(1),
                    FakeDingTalk.JSON,
                    Clock.fixed(NOW, ZoneOffset.UTC));
            brief.receive("user_add_org", "e1", "f1", "{}");

            assertThat(brief.tidy(NOW.plus(Duration.ofMinutes(59)))).isZero();
            assertThat(brief.tidy(NOW.plus(Duration.ofHours(2)))).isEqualTo(1);
            assertThat(brief.receive("user_add_org", "e1", "f9", "{}"))
                    .as("it is known")
                    .isFalse();
            assertThat(brief.tidy(NOW.plus(Duration.ofDays(15)))).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from received_event")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
