package org.dutybell.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.access.Access;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.dutybell.checkin.WrittenReceipts;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.duty.Theme;
import org.dutybell.duty.Themes;
import org.dutybell.escalation.EscalationAction;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.Escalations;
import org.dutybell.notification.AdminMessages;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.ReadQuestions;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.PictureUse;
import org.dutybell.obligation.PictureUses;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.ReminderView;
import org.dutybell.reminder.Reminders;
import org.dutybell.wording.ChallengeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The services below the console, in memory. Commands are not for the console and fail. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Board.class,
    ProvisionalYears.class,
    StoryReader.class,
    Phrasebook.class,
    AdminPage.class,
    AftermathReader.class,
    AppointmentForms.class,
    StandInEntries.class,
    WaiverSheets.class,
    SignalSheets.class,
    Stamps.class,
    ChallengeFacts.class,
    ReviewSheets.class
})
class Fakes {

    @Bean
    Clock clock() {
        return Clock.fixed(World.NOW, World.ZONE);
    }

    /** Nobody has to sign in. */
    @Bean
    Gate gate() {
        return new Gate(() -> Access.everything("console"), false);
    }

    @Bean
    ZoneId zone() {
        return World.ZONE;
    }

    /** Nothing is given, so that 2027 follows the law. */
    @Bean
    Calendars calendars() {
        return new Calendars() {
            @Override
            public BureauCalendar current() {
                return new BureauCalendar(List.of(), List.of(), List.of(), List.of());
            }

            @Override
            public void replaceWith(BureauCalendar calendar) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    FakeObligations obligations() {
        return new FakeObligations();
    }

    @Bean
    Coverages coverages(FakeObligations obligations) {
        return obligations.coverages();
    }

    @Bean
    FakeMessages messages() {
        return new FakeMessages();
    }

    @Bean
    FakeReadMarks readMarks() {
        return new FakeReadMarks();
    }

    @Bean
    FakeAdminMessages adminMessages() {
        return new FakeAdminMessages();
    }

    @Bean
    FakeReadQuestions readQuestions() {
        return new FakeReadQuestions();
    }

    @Bean
    FakeReceipts receipts() {
        return new FakeReceipts();
    }

    @Bean
    FakeAppointments appointments() {
        return new FakeAppointments();
    }

    @Bean
    FakeEscalations escalations() {
        return new FakeEscalations();
    }

    @Bean
    ObligationNotes notes() {
        return new ObligationNotes() {
            @Override
            public void add(ObligationNote note, String messageId) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<ObligationNote> of(Collection<Long> obligationIds) {
                return List.of();
            }
        };
    }

    /** A word for each day, for what wants one. */
    @Bean
    ChallengeWords challengeWords() {
        return (obligation, day) -> obligation.duty().evidence().wantsWordOfTheDay()
                ? Optional.of("青山" + day.getDayOfMonth())
                : Optional.empty();
    }

    @Bean
    PictureUses pictureUses() {
        return evidenceId -> List.of(new PictureUse("school-1", "D7K3"));
    }

    @Bean
    FakeErasure erasure() {
        return new FakeErasure();
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
    Themes themes() {
        return new Themes() {
            @Override
            public List<Theme> all() {
                return List.of(new Theme("fire", "火灾疏散", "Fire evacuation", List.of()));
            }

            @Override
            public void replaceWith(List<Theme> themes) {
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

    /** Who has read what. */
    static final class FakeReadMarks implements ReadMarks {

        final List<Mark> marks = new ArrayList<>();

        @Override
        public void read(String reference, String dingtalkUserId, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Mark> of(Collection<Long> notificationIds) {
            return marks.stream()
                    .filter(mark -> notificationIds.contains(mark.notificationId()))
                    .toList();
        }
    }

    /** Messages that were asked to be sent or taken back. */
    static final class FakeAdminMessages implements AdminMessages {

        final List<Destination> tests = new ArrayList<>();
        final List<Long> recalled = new ArrayList<>();
        boolean recallable;
        List<String> alsoTakenBackFrom = List.of();

        @Nullable
        NotificationView recall;

        void none() {
            tests.clear();
            recalled.clear();
            recallable = false;
            alsoTakenBackFrom = List.of();
            recall = null;
        }

        @Override
        public long test(Destination destination, Instant now) {
            tests.add(destination);
            return 900;
        }

        @Override
        public Optional<Long> recall(long id, Instant now) {
            recalled.add(id);
            return recallable ? Optional.of(901L) : Optional.empty();
        }

        @Override
        public boolean canBeRecalled(NotificationView message, Instant now) {
            return recallable;
        }

        @Override
        public Map<Long, List<String>> alsoTakenBackFrom(Collection<Long> ids) {
            List<String> known = alsoTakenBackFrom;
            return known.isEmpty()
                    ? Map.of()
                    : ids.stream().collect(Collectors.toMap(Function.identity(), id -> known));
        }

        @Override
        public Map<Long, NotificationView> recallsOf(Collection<Long> ids) {
            NotificationView known = recall;
            return known == null ? Map.of() : ids.stream().collect(Collectors.toMap(Function.identity(), id -> known));
        }
    }

    /** One question about every message, or none. */
    static final class FakeReadQuestions implements ReadQuestions {

        final List<Long> asked = new ArrayList<>();
        boolean askable;

        @Nullable
        NotificationView last;

        void none() {
            asked.clear();
            askable = false;
            last = null;
        }

        @Override
        public Optional<Long> ask(long id, Instant now) {
            asked.add(id);
            return askable ? Optional.of(902L) : Optional.empty();
        }

        @Override
        public boolean canBeAsked(NotificationView message, Instant now) {
            return askable;
        }

        @Override
        public Map<Long, NotificationView> lastOf(Collection<Long> ids) {
            NotificationView known = last;
            return known == null ? Map.of() : ids.stream().collect(Collectors.toMap(Function.identity(), id -> known));
        }
    }

    /** One receipt to every message, or none. */
    static final class FakeReceipts implements WrittenReceipts {

        @Nullable
        NotificationView receipt;

        @Override
        public Optional<NotificationView> to(String messageId) {
            return Optional.ofNullable(receipt);
        }
    }

    /** One escalation, or none. */
    static final class FakeEscalations implements Escalations {

        @Nullable
        EscalationView escalation;

        @Override
        public List<EscalationView> of(long obligationId) {
            EscalationView known = escalation;
            return known == null ? List.of() : List.of(known);
        }

        @Override
        public List<EscalationAction> actions(long obligationId) {
            return List.of();
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
        public Optional<Destination> placeOf(String post, String duty, Instant now) {
            throw new UnsupportedOperationException();
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
        public boolean withdraw(long id, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<NotificationView> byKey(String dedupKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Instant> writtenTo(Destination destination, MessageKind kind, Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Long> byReference(String reference, @Nullable String person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Long> onlyOneSentTo(String chatCode, Instant sentAt) {
            throw new UnsupportedOperationException();
        }
    }
}
