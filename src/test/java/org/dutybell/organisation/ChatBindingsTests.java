package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.organisation.ChatBindings.Request;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups that ask to belong to a unit. */
class ChatBindingsTests {

    private static final Instant NOW = Instant.parse("2027-03-18T02:00:00Z");

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("organisation")
    @RecordApplicationEvents
    abstract static class Cases {

        @Autowired
        ChatBindings bindings;

        @Autowired
        Organisation organisation;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        ApplicationEvents events;

        @BeforeEach
        void twoSchoolsAndOneChat() {
            jdbc.sql("delete from chat_binding").update();
            organisation.replaceWith(new Roster(
                    List.of(school("school-01"), school("school-02")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Chat("one", "school-01", "一中群", null)),
                    List.of()));
        }

        @Test
        void givesAUnitsChatItsConversation() {
            Request request = ask("cid-1", "school-01");
            assertThat(bindings.open()).containsExactly(request);

            Chat bound = new Chat("one", "school-01", "一中群", "cid-1");
            assertThat(bindings.confirm(request.code().toLowerCase(Locale.ROOT), "zhao", NOW))
                    .contains(bound);

            assertThat(organisation.roster().chats()).containsExactly(bound);
            assertThat(bindings.open()).isEmpty();
            assertThat(events.stream(ChatBindingAnswered.class))
                    .containsExactly(new ChatBindingAnswered(request, true, "zhao", NOW));
        }

        @Test
        void makesAChatForAUnitThatHasNone() {
            bindings.confirm(ask("cid-2", "school-02").code(), "zhao", NOW);

            assertThat(organisation.roster().chatOf("school-02"))
                    .contains(new Chat("school-02", "school-02", "群", "cid-2"));
        }

        @Test
        void takesAGroupAwayFromTheUnitItBelongedTo() {
            bindings.confirm(ask("cid-1", "school-01").code(), "zhao", NOW);
            bindings.confirm(ask("cid-1", "school-02").code(), "zhao", NOW);

            assertThat(organisation.roster().chatOf("school-01")).contains(new Chat("one", "school-01", "一中群", null));
            assertThat(organisation.roster().chatOf("school-02"))
                    .map(Chat::conversationId)
                    .contains("cid-1");
        }

        @Test
        void keepsOneRequestOfAGroup() {
            Request first = ask("cid-1", "school-01");
            assertThat(ask("cid-1", "school-01")).isEqualTo(first);
            Request second = ask("cid-1", "school-02");

            assertThat(bindings.open()).containsExactly(second);
            assertThat(bindings.confirm(first.code(), "zhao", NOW)).isEmpty();
        }

        @Test
        void isAnsweredOnce() {
            Request request = ask("cid-1", "school-01");

            assertThat(bindings.refuse(request.code(), "zhao", NOW)).isTrue();
            assertThat(bindings.refuse(request.code(), "zhao", NOW)).isFalse();
            assertThat(bindings.confirm(request.code(), "zhao", NOW)).isEqualTo(Optional.empty());
            assertThat(bindings.byCode(request.code())).contains(request);
            assertThat(organisation.roster().chats())
                    .extracting(Chat::conversationId)
                    .containsOnlyNulls();
        }

        private Request ask(String conversation, String unit) {
            return new TransactionTemplate(transactions)
                    .execute(status -> bindings.ask(conversation, "群", unit, "lina", NOW));
        }

        private static Unit school(String code) {
            return new Unit(code, code, UnitKind.SCHOOL, 1, false, null, List.of(), List.of());
        }
    }
}
