package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dutybell.organisation.ContactDifference.Match;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.dutybell.organisation.ContactDifference.Reason;
import org.dutybell.organisation.Contacts.Bound;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address book beside our people. */
class ContactsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant EVENING = Instant.parse("2027-03-01T20:00:00+08:00");
    private static final Instant NIGHT = Instant.parse("2027-03-02T03:10:00+08:00");
    private static final Person LINA = new Person("lina", "李娜", "13800000001", null);
    private static final Person WANG = new Person("wang", "王强", null, "u-wang", "n-wang", null);

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest("organisation")
    @Import(Book.Configuration.class)
    abstract static class Cases {

        @Autowired
        Contacts contacts;

        @Autowired
        ContactSync sync;

        @Autowired
        Organisation organisation;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Clock clock;

        @Autowired
        Book book;

        @BeforeEach
        void isNew() {
            jdbc.sql("delete from dingtalk_contact").update();
            jdbc.sql("update dingtalk_contact_fetch set stale_since = null, started_at = null, fetched_at = null,"
                            + " remark = null")
                    .update();
            book.fetches = 0;
            book.failure = null;
            book.holds();
        }

        @Test
        void proposesWhoHasTheSameNumber() {
            people(LINA);
            book.holds(contact("u1", "n1", "李 娜", "13800000001"));

            assertThat(fetched().proposals())
                    .extracting(Proposal::match, one -> one.contact().userId())
                    .containsExactly(tuple(Match.SAME_MOBILE, "u1"));
            assertThat(bound("lina")).isNull();
        }

        @Test
        void trustsTheUnionIdMoreThanTheNumber() {
            people(new Person("lina", "李娜", "13800000001", null, "n2", null));
            book.holds(contact("u1", "n1", "甲", "13800000001"), contact("u2", "n2", "乙", null));

            assertThat(fetched().proposals()).extracting(Proposal::key).containsExactly("SAME_UNION_ID/lina/u2");
        }

        @Test
        void hintsAtANameThatNobodyElseHas() {
            people(new Person("lina", "李娜", null, null), new Person("zhang", "张伟", null, null));
            book.holds(
                    contact("u1", "n1", "李娜", null), contact("u2", "n2", "张伟", null), contact("u3", "n3", "张伟", null));

            assertThat(fetched().proposals()).extracting(Proposal::key).containsExactly("SAME_NAME/lina/u1");
        }

        @Test
        void appliesOnlyWhatWasChosen() {
            people(LINA, new Person("zhao", "赵敏", "13800000002", null));
            book.holds(contact("u1", "n1", "李娜", "13800000001"), contact("u2", "n2", "赵敏", "13800000002"));
            fetched();

            assertThat(contacts.apply(List.of("SAME_MOBILE/lina/u1", "SAME_MOBILE/zhao/u1")))
                    .hasSize(1);

            assertThat(organisation.roster().person("lina"))
                    .contains(new Person("lina", "李娜", "13800000001", "u1", "n1", null));
            assertThat(bound("zhao")).isNull();
        }

        @Test
        void appliesNothingThatDoesNotHoldAnyMore() {
            people(LINA);
            book.holds(contact("u1", "n1", "李娜", "13800000001"));
            fetched();
            people(LINA, new Person("other", "别人", null, "u1"));

            assertThat(contacts.apply(List.of("SAME_MOBILE/lina/u1"))).isEmpty();
        }

        @Test
        void givesOneContactToOnePerson() {
            people(LINA, new Person("zhao", "赵敏", null, null, null, null));
            book.holds(contact("u1", "n1", "赵敏", "13800000001"));
            ContactDifference difference = fetched();

            contacts.apply(difference.proposals().stream().map(Proposal::key).toList());

            assertThat(bound("lina")).isEqualTo("u1");
            assertThat(bound("zhao")).isNull();
        }

        @Test
        void noticesAUserIdThatChanged() {
            people(WANG);
            book.holds(contact("u-new", "n-wang", "王强", null));

            assertThat(fetched().proposals()).extracting(Proposal::key).containsExactly("CHANGED_USER_ID/wang/u-new");
            contacts.apply(List.of("CHANGED_USER_ID/wang/u-new"));
            assertThat(bound("wang")).isEqualTo("u-new");
        }

        @Test
        void offersAUnionIdThatIsMissing() {
            people(new Person("wang", "王强", null, "u-wang"));
            book.holds(contact("u-wang", "n-wang", "王强", null));

            assertThat(fetched().proposals()).extracting(Proposal::key).containsExactly("NEW_UNION_ID/wang/u-wang");
        }

        @Test
        void findsWhoIsNotShownAnyMoreAndKeepsTheBinding() {
            people(WANG);
            book.holds(contact("u-wang", "n-wang", "王强", null), contact("u2", "n2", "某人", null));
            fetched();
            book.holds(contact("u2", "n2", "某人", null));
            sync.run(NIGHT);

            assertThat(contacts.difference().missing()).singleElement().satisfies(missing -> {
                assertThat(missing.reason()).isEqualTo(Reason.NOT_SHOWN_ANY_MORE);
                assertThat(missing.lastSeen()).isEqualTo(EVENING);
            });
            assertThat(bound("wang")).isEqualTo("u-wang");
        }

        @Test
        void tellsAWrongUserIdFromAnAppThatSeesNobody() {
            people(WANG);
            assertThat(fetched().missing()).extracting(one -> one.reason()).containsExactly(Reason.APP_SEES_NOBODY);
            book.holds(contact("u2", "n2", "某人", null));
            sync.run(NIGHT);

            assertThat(contacts.difference().missing())
                    .extracting(one -> one.reason())
                    .containsExactly(Reason.NEVER_SHOWN);
        }

        @Test
        void findsWhoHasNeverSignedIn() {
            people(WANG);
            book.holds(new Contact("u-wang", "n-wang", "王强", null, false, ""));

            assertThat(fetched().missing()).extracting(one -> one.reason()).containsExactly(Reason.NOT_ACTIVE);
        }

        @Test
        void namesHoldersWhomNothingReachesAndStrangers() {
            people(LINA, new Person("idle", "闲人", null, null));
            book.holds(contact("u9", "n9", "陌生人", null));

            ContactDifference difference = fetched();

            assertThat(difference.unreachable()).extracting(Person::code).containsExactly("lina");
            assertThat(difference.strangers()).extracting(Contact::userId).containsExactly("u9");
        }

        @Test
        void fetchesOnceANight() {
            sync.runIfDue(EVENING);
            sync.runIfDue(NIGHT.minusSeconds(1));
            assertThat(book.fetches).isEqualTo(1);
            sync.runIfDue(NIGHT);
            sync.runIfDue(NIGHT.plusSeconds(15));

            assertThat(book.fetches).isEqualTo(2);
        }

        @Test
        void fetchesAgainAfterAChangeButNotMoreThanEveryTenMinutes() {
            Instant now = clock.instant();
            sync.run(now);
            events.publishEvent(new ContactsChanged("user_leave_org", Instant.EPOCH));
            sync.runIfDue(now.plus(Duration.ofMinutes(9)));
            assertThat(book.fetches).isEqualTo(1);
            sync.runIfDue(now.plus(Duration.ofMinutes(10)));
            sync.runIfDue(now.plus(Duration.ofMinutes(25)));

            assertThat(book.fetches).isEqualTo(2);
            assertThat(contacts.standing().staleSince()).isNull();
        }

        @Test
        void keepsWhatItKnewWhenAFetchFailsAndTriesAgainAfterAnHour() {
            people(LINA);
            book.holds(contact("u1", "n1", "李娜", "13800000001"));
            fetched();
            book.failure = "tick the permission";
            sync.runIfDue(NIGHT);
            sync.runIfDue(NIGHT.plus(Duration.ofMinutes(59)));

            assertThat(book.fetches).isEqualTo(2);
            assertThat(contacts.standing().remark()).isEqualTo("tick the permission");
            assertThat(contacts.difference().proposals()).hasSize(1);
            book.failure = null;
            sync.runIfDue(NIGHT.plus(Duration.ofMinutes(60)));
            assertThat(contacts.standing().remark()).isNull();
            assertThat(contacts.standing().isUnfinished()).isFalse();
        }

        @Test
        void bindsOnePersonByNumber() {
            people(LINA);
            book.holds(contact("u1", "n1", "李娜", "13800000001"));

            assertThat(contacts.bind("lina", "", EVENING)).isInstanceOf(Bound.Done.class);
            assertThat(organisation.roster().person("lina"))
                    .contains(new Person("lina", "李娜", "13800000001", "u1", "n1", null));
        }

        @Test
        void bindsNobodyToWhomSomebodyElseIsBound() {
            people(LINA, new Person("wang", "王强", null, "u1"));
            book.holds(contact("u1", "n1", "李娜", "13800000001"));

            assertThat(contacts.bind("lina", "13800000001", EVENING))
                    .isInstanceOfSatisfying(
                            Bound.Taken.class,
                            taken -> assertThat(taken.by().code()).isEqualTo("wang"));
            assertThat(bound("lina")).isNull();
        }

        @Test
        void saysWhyOnePersonIsNotBound() {
            people(LINA, new Person("zhao", "赵敏", null, null));

            assertThat(contacts.bind("lina", "", EVENING)).isEqualTo(new Bound.NotFound("13800000001"));
            assertThat(contacts.bind("zhao", " ", EVENING)).isInstanceOf(Bound.NothingToSearchBy.class);
            book.failure = "no connection";
            assertThat(contacts.bind("zhao", "n5", EVENING)).isEqualTo(new Bound.Failed("no connection"));
        }

        private ContactDifference fetched() {
            sync.run(EVENING);
            return contacts.difference();
        }

        private @Nullable String bound(String person) {
            return organisation.roster().person(person).orElseThrow().dingtalkUserId();
        }

        private void people(Person... people) {
            var unit = new Unit("office", "安全处", UnitKind.OFFICE, 0, false, null, List.of(), List.of());
            var post = new Post("office/head", "office", "head", "处长", Reach.GROUP);
            LocalDate start = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1);
            organisation.replaceWith(new Roster(
                    List.of(unit),
                    List.of(post),
                    List.of(people),
                    Arrays.stream(people)
                            .filter(person -> person.code().equals("lina"))
                            .map(person -> new Holding("office/head", person.code(), start, null))
                            .toList(),
                    List.of(),
                    List.of()));
        }
    }

    private static Contact contact(String userId, String unionId, String name, @Nullable String mobile) {
        return new Contact(userId, unionId, name, mobile, true, "");
    }

    /** An address book that a test writes. */
    static final class Book implements ContactSource {

        private final List<Contact> entries = new ArrayList<>();
        private int fetches;
        private @Nullable String failure;

        void holds(Contact... contacts) {
            entries.clear();
            entries.addAll(List.of(contacts));
        }

        @Override
        public Fetched all() throws ContactsUnavailable {
            fetches++;
            fail();
            return new Fetched(entries, "");
        }

        @Override
        public Optional<Contact> byMobile(String mobile) throws ContactsUnavailable {
            fail();
            return entries.stream()
                    .filter(contact -> mobile.equals(contact.mobile()))
                    .findFirst();
        }

        @Override
        public Optional<Contact> byUnionId(String unionId) throws ContactsUnavailable {
            fail();
            return entries.stream()
                    .filter(contact -> unionId.equals(contact.unionId()))
                    .findFirst();
        }

        private void fail() throws ContactsUnavailable {
            if (failure != null) {
                throw new ContactsUnavailable(failure);
            }
        }

        @TestConfiguration
        static class Configuration {
            @Bean
            Book book() {
                return new Book();
            }
        }
    }
}
