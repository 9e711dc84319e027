package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.audit.AuditView;
import org.dutybell.audit.SelfAudits;
import org.dutybell.engine.LastRun;
import org.dutybell.engine.PassReport;
import org.dutybell.notification.Budget;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.Problems;
import org.dutybell.notification.StreamState;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.ChatBindings;
import org.dutybell.organisation.ContactDifference;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.dutybell.organisation.Contacts;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.StandIns;
import org.dutybell.reachability.Reachability;
import org.dutybell.testing.FakeLostGroups;
import org.dutybell.testing.FakeSaver;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the pages for admins ask, in memory. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Fakes.class, SystemState.class})
class AdminFakes {

    @Bean
    Troubles problems() {
        return new Troubles();
    }

    @Bean
    FakeLostGroups lostGroups() {
        return new FakeLostGroups();
    }

    @Bean
    Book contacts() {
        return new Book();
    }

    @Bean
    Away standIns() {
        return new Away();
    }

    @Bean
    Reach reachability() {
        return new Reach();
    }

    @Bean
    Audits audits() {
        return new Audits();
    }

    @Bean
    Requests bindings() {
        return new Requests();
    }

    @Bean
    Checks checks() {
        return new Checks();
    }

    @Bean
    FakeSaver saver() {
        return new FakeSaver();
    }

    @Bean
    Stream stream() {
        return new Stream();
    }

    @Bean
    Budget budget() {
        return () -> new Budget.BudgetView(
                YearMonth.of(2027, 3),
                new Budget.Line(1200, 5000, 5400),
                new Budget.Line(80, 10_000, 300),
                List.of(new Budget.Use("REMINDER", 900, 60)),
                true);
    }

    @Bean
    LastRun lastRun() {
        return () -> Optional.of(new PassReport(World.NOW, 0, 0, 0, 0, 0, 0, List.of("REMIND")));
    }

    static final class Stream implements StreamState {
        boolean connected = true;

        @Override
        public boolean isConnected() {
            return connected;
        }

        @Override
        public Duration silence() {
            return Duration.ofSeconds(7);
        }
    }

    static final class Troubles implements Problems {
        final List<Problem> problems = new ArrayList<>();
        final List<Unheard> unheard = new ArrayList<>();

        @Override
        public List<Problem> open(Instant now) {
            return problems;
        }

        @Override
        public List<Unheard> unheard(Instant now) {
            return unheard;
        }

        @Override
        public Backlog backlog(Instant now) {
            return new Backlog(5, 2, now.minus(Duration.ofMinutes(9)));
        }
    }

    static final class Away implements StandIns {
        final List<KeptAbsence> absences = new ArrayList<>();
        final List<KeptDelegation> delegations = new ArrayList<>();
        final List<Object> entered = new ArrayList<>();
        final List<String> ended = new ArrayList<>();

        @Nullable
        Why refusal;

        void nothing() {
            absences.clear();
            delegations.clear();
            entered.clear();
            ended.clear();
            refusal = null;
        }

        @Override
        public Outcome enter(Absence absence, String by, Instant now) {
            return enter(absence);
        }

        @Override
        public Outcome enter(Delegation delegation, String by, Instant now) {
            return enter(delegation);
        }

        private Outcome enter(Object entry) {
            entered.add(entry);
            return refusal == null ? new Outcome.Entered(7) : new Outcome.Refused(refusal);
        }

        @Override
        public boolean endAbsence(long id, LocalDate backOn, String by, Instant now) {
            return ended.add(id + " on " + backOn + " by " + by);
        }

        @Override
        public boolean endDelegation(long id, LocalDate backOn, String by, Instant now) {
            return ended.add(id + " on " + backOn + " by " + by);
        }

        @Override
        public List<KeptAbsence> absences() {
            return absences;
        }

        @Override
        public List<KeptDelegation> delegations() {
            return delegations;
        }
    }

    static final class Reach implements Reachability {
        Standing standing = new Standing(null, null, null, List.of());

        @Override
        public Standing standing() {
            return standing;
        }
    }

    static final class Audits implements SelfAudits {
        @Nullable
        AuditView last;

        @Override
        public Optional<AuditView> last() {
            return Optional.ofNullable(last);
        }

        @Override
        public Optional<AuditView> of(LocalDate day) {
            return last();
        }

        @Override
        public String line(Instant now) {
            return "";
        }
    }

    static final class Book implements Contacts {
        ContactDifference difference = new ContactDifference(List.of(), List.of(), List.of(), List.of());
        Standing standing = new Standing(World.NOW, World.NOW, null, null, 43);
        Bound bound = new Bound.NothingToSearchBy();
        final List<String> chosen = new ArrayList<>();
        final List<String> sought = new ArrayList<>();

        @Override
        public ContactDifference difference() {
            return difference;
        }

        @Override
        public List<Proposal> apply(Collection<String> keys) {
            chosen.addAll(keys);
            return difference.proposals().stream()
                    .filter(one -> keys.contains(one.key()))
                    .toList();
        }

        @Override
        public Standing standing() {
            return standing;
        }

        @Override
        public Bound bind(String personCode, String by, Instant now) {
            sought.add(personCode + " " + by);
            return bound;
        }
    }

    static final class Requests implements ChatBindings {
        final List<Request> open = new ArrayList<>();
        final List<String> refused = new ArrayList<>();

        @Override
        public Request ask(String conversationId, String title, String unit, String personCode, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Request> open() {
            return open;
        }

        @Override
        public Optional<Request> byCode(String code) {
            return open.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public Optional<Chat> confirm(String code, String personCode, Instant at) {
            return byCode(code).map(one -> new Chat("new", one.unit(), one.title(), one.conversationId()));
        }

        @Override
        public boolean refuse(String code, String personCode, Instant at) {
            refused.add(code);
            return byCode(code).isPresent();
        }
    }

    static final class Checks implements ConnectionCheck {
        final List<Finding> known = new ArrayList<>();
        final List<Finding> found = new ArrayList<>();
        final Map<Extent, Report> reports = new EnumMap<>(Extent.class);

        @Override
        public List<Finding> known(Instant now) {
            return known;
        }

        @Override
        public Report run(Extent extent, Instant now) {
            Report report = new Report(now, found);
            reports.put(extent, report);
            return report;
        }

        @Override
        public @Nullable Report last(Extent extent) {
            return reports.get(extent);
        }

        @Override
        public int paidCalls(Extent extent) {
            return extent == Extent.FREE ? 0 : 6;
        }
    }

    static final LocalTime NIGHTLY = LocalTime.of(3, 10);
}
