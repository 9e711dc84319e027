package org.dutybell.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.Escalations;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.ObligationFilter;
import org.dutybell.obligation.ObligationPage;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The services below the console, in memory. Commands are not for the console and fail. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Board.class, StoryReader.class, Phrasebook.class})
class Fakes {

    @Bean
    Clock clock() {
        return Clock.fixed(World.NOW, World.ZONE);
    }

    @Bean
    ZoneId zone() {
        return World.ZONE;
    }

    @Bean
    FakeObligations obligations() {
        return new FakeObligations();
    }

    @Bean
    FakeMessages messages() {
        return new FakeMessages();
    }

    @Bean
    FakeEscalations escalations() {
        return new FakeEscalations();
    }

    @Bean
    FakeEvidence evidence() {
        return new FakeEvidence();
    }

    @Bean
    Organisation organisation() {
        return new Organisation() {
            @Override
            public Roster roster() {
                return World.roster();
            }

            @Override
            public void replaceWith(Roster roster) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    Duties duties() {
        return new Duties() {
            @Override
            public List<DutyVersion> current() {
                return List.of();
            }

            @Override
            public Map<Long, DutyVersion> versions(Collection<Long> ids) {
                return Map.of();
            }

            @Override
            public List<Clause> clauses() {
                return World.clauses();
            }

            @Override
            public void replaceWith(List<Clause> clauses, List<Duty> duties, Instant now) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Answers the board as the stored ones do. */
    static final class FakeObligations implements Obligations {

        final List<ObligationView> rows = new ArrayList<>();
        final List<RecordedCheckIn> checkIns = new ArrayList<>();

        void are(ObligationView... views) {
            rows.clear();
            checkIns.clear();
            rows.addAll(List.of(views));
        }

        @Override
        public List<ObligationView> answerableBy(String person, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ObligationView> byShortCode(String shortCode) {
            return rows.stream()
                    .filter(row -> shortCode.equalsIgnoreCase(row.shortCode()))
                    .findFirst();
        }

        @Override
        public Optional<ObligationView> byId(long id) {
            return rows.stream().filter(row -> row.id() == id).findFirst();
        }

        @Override
        public List<ObligationView> byIds(Collection<Long> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CheckInOutcome checkIn(CheckIn checkIn, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecordedCheckIn> checkIns(long obligationId) {
            return checkIns;
        }

        @Override
        public ObligationPage find(ObligationFilter filter) {
            List<ObligationView> inScope = rows.stream()
                    .filter(row -> filter.unit() == null || row.unit().equals(filter.unit()))
                    .filter(row ->
                            filter.clause() == null || row.duty().clause().equals(filter.clause()))
                    .toList();
            List<ObligationView> matching = inScope.stream()
                    .filter(row -> filter.state() == null
                            ? row.state() != ObligationState.PLANNED
                            : row.state() == filter.state())
                    .sorted(Comparator.comparing(ObligationView::due).reversed())
                    .toList();
            return new ObligationPage(
                    matching.stream()
                            .skip((long) filter.page() * filter.size())
                            .limit(filter.size())
                            .toList(),
                    matching.size(),
                    inScope.stream().collect(Collectors.groupingBy(ObligationView::state, Collectors.counting())));
        }
    }

    /** One escalation, or none. */
    static final class FakeEscalations implements Escalations {

        @Nullable
        EscalationView escalation;

        @Override
        public Optional<EscalationView> of(long obligationId) {
            return Optional.ofNullable(escalation);
        }
    }

    /** Reminders, and the messages that went out. */
    static final class FakeMessages implements Reminders, Notifications {

        final List<ReminderView> reminders = new ArrayList<>();
        final List<NotificationView> notifications = new ArrayList<>();

        void none() {
            reminders.clear();
            notifications.clear();
        }

        @Override
        public List<ReminderView> of(long obligationId) {
            return reminders;
        }

        @Override
        public List<NotificationView> views(Collection<Long> ids) {
            return notifications.stream().filter(one -> ids.contains(one.id())).toList();
        }

        @Override
        public long add(NewNotification notification) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Long> byReference(String reference) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Long> lastSentTo(String chatCode, Instant sentAt) {
            throw new UnsupportedOperationException();
        }
    }
}
