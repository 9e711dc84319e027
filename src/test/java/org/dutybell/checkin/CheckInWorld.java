package org.dutybell.checkin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutybell.duty.Theme;
import org.dutybell.duty.Themes;
import org.dutybell.incident.IncidentKind;
import org.dutybell.incident.IncidentReceipts;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.dutybell.reminder.ReminderLookup;
import org.dutybell.review.Reviews;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.testing.FakeLostGroups;
import org.dutybell.testing.FakeSaver;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.WaiverWords;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.mockito.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The check-in module on a database in memory, with everything around it played by hand. */
class CheckInWorld {

    final FakeObligations obligations = new FakeObligations();
    final FakeEvidence evidence = new FakeEvidence();
    final List<NewNotification> receipts = new ArrayList<>();
    final Map<String, List<Long>> reminders = new HashMap<>();
    final Map<String, PictureUnavailable> unavailable = new HashMap<>();
    final Database database = new Database();
    final InboxRows rows;
    final InboxWork work;
    final InboxPass pass;

    /** Tasks the worker threads were given; run by {@link #say}, left alone by {@link #drop}. */
    private final List<Runnable> tasks = new ArrayList<>();

    private final InboundMessages inbox;
    final FakeNotes notes = new FakeNotes();
    final FakeRequests requests = new FakeRequests();
    final FakeCards cards = new FakeCards();
    final FakeSaver saver = new FakeSaver();
    final FakeBindings bindings = new FakeBindings();
    final FakeLostGroups lost = new FakeLostGroups();
    final LostGroupNews lostGroupNews;
    final FakeAppointments appointments = new FakeAppointments(obligations);
    final FakeWaivers waivers = new FakeWaivers();
    final Reviews reviews = mock();
    final FakeHelpers helpers = new FakeHelpers();
    final List<Theme> themes = new ArrayList<>();

    @Nullable
    Instant later;

    int repliesAnnounced;
    Instant now = Say.MORNING;

    @Nullable
    RuntimeException failure;

    Runnable onDownload = () -> {};

    /** With 赵敏 as the admin. */
    CheckInWorld() {
        this("zhao");
    }

    CheckInWorld(String... administrators) {
        JdbcClient jdbc = database.jdbc();
        JdbcTransactionManager transactions = database.transactions();
        rows = new InboxRows(jdbc, transactions);
        Receipts words = new Receipts(
                new EchoTemplates(),
                new CoverageLine(obligations.coverages(), new EchoTemplates()),
                new ThemeReceipts(new EchoTemplates(), obligations, obligation -> themes),
                new CountReceipts(new EchoTemplates(), obligations),
                new FactReceipts(new EchoTemplates(), obligations),
                new SentFiles(evidence, obligations, new EchoTemplates()));
        ReplyProperties replies =
                new ReplyProperties(Duration.ofMinutes(5), Duration.ofDays(7), Duration.ofHours(24), 1000);
        Recents recents = new Recents(jdbc, obligations, replies);
        QuotedObligations quoted = new QuotedObligations(obligations, lookup(), appointments);
        Topics topics = new Topics(organisation(), catalogue(), ZoneId.of("Asia/Shanghai"));
        PendingQuestions questions = new PendingQuestions(jdbc);
        AdminNotices admins = new AdminNotices(notifications(), organisation(), settings(List.of(administrators)));
        Notes noted = new Notes(
                obligations,
                notes,
                (obligation, person, at) -> Optional.ofNullable(later),
                requests,
                new EchoTemplates());
        Appointing appointing = new Appointing(
                appointments,
                new AppointmentReceipts(
                        new EchoTemplates(),
                        FakeAppointments.words(),
                        new ObligationWords(organisation(), new EchoTemplates(), ZoneId.of("Asia/Shanghai"))),
                organisation(),
                ZoneId.of("Asia/Shanghai"));
        Withdrawing withdrawing = new Withdrawing(
                new FakeTakingBack(obligations),
                obligations,
                quoted,
                topics,
                questions,
                recents,
                new WithdrawalRules(reviews, replies),
                new WithdrawReceipts(new EchoTemplates(), new CountReceipts(new EchoTemplates(), obligations)));
        Entrusting entrusting = new Entrusting(
                helpers,
                notes,
                organisation(),
                questions,
                new EntrustReceipts(new EchoTemplates(), notifications()),
                ZoneId.of("Asia/Shanghai"));
        HeldReplies held = new HeldReplies(questions);
        AnswerToOne answer = new AnswerToOne(
                obligations,
                appointing,
                entrusting,
                new Requests(waivers, waiverWords(), admins, new EchoTemplates(), ZoneId.of("Asia/Shanghai")),
                noted,
                recents,
                held,
                words);
        Conversation conversation = new Conversation(
                obligations,
                new Matcher(obligations, quoted, new WordsMatcher(topics, recents), topics),
                questions,
                new AnswersToAll(
                        obligations,
                        new SpokenCheckIns(
                                new NamedThemes(catalogue()),
                                new Places(organisation(), replies),
                                ZoneId.of("Asia/Shanghai")),
                        held,
                        answer,
                        recents,
                        words),
                held,
                withdrawing,
                appointing,
                entrusting,
                words);
        lostGroupNews = new LostGroupNews(lost, organisation(), admins, new EchoTemplates());
        work = new InboxWork(
                rows,
                new Answering(
                        rows,
                        organisation(),
                        new PictureFetcher(this::download, evidence),
                        conversation,
                        words,
                        new ReceiptMessages(notifications(), cards),
                        new Bindings(bindings, lost, organisation(), admins, new EchoTemplates()),
                        new Verdicts(waivers, waiverWords(), obligations, new EchoTemplates()),
                        new ReviewVerdicts(reviews, obligations, new EchoTemplates(), ZoneId.of("Asia/Shanghai")),
                        new WithheldNotice(admins, new EchoTemplates(), ZoneId.of("Asia/Shanghai")),
                        transactions,
                        new ObligationWords(organisation(), new EchoTemplates(), ZoneId.of("Asia/Shanghai")),
                        new PageHint(saver, new EchoTemplates()),
                        new TaskLists(obligations, new EchoTemplates(), ZoneId.of("Asia/Shanghai")),
                        new Reporting(mock(), incidentReceipts(), organisation(), ZoneId.of("Asia/Shanghai")),
                        new FalseAlarms(mock(), incidentReceipts(), organisation(), ZoneId.of("Asia/Shanghai"))));
        pass = new InboxPass(rows, work);
        inbox = new InboundMessages(rows, work, (key, task) -> tasks.add(task), afterReply(), clock());
    }

    /** Nobody here has a post, so that no report is taken. */
    private static IncidentReceipts incidentReceipts() {
        IncidentReceipts receipts = mock(Answers.RETURNS_DEFAULTS);
        doAnswer(call -> "receipt-phone-" + (call.getArgument(0) == IncidentKind.ACCIDENT ? "incident" : "hazard")
                        + "{}")
                .when(receipts)
                .refused(any(), any());
        doAnswer(call -> "incident-question{}").when(receipts).question(any());
        return receipts;
    }

    private Themes catalogue() {
        return new Themes() {
            @Override
            public List<Theme> all() {
                return themes;
            }

            @Override
            public void replaceWith(List<Theme> others) {
                throw new UnsupportedOperationException("A conversation does not change the catalogue");
            }
        };
    }

    /** Receives the message and lets the worker finish; the body of the newest receipt. */
    String say(Say say) {
        now = say.sentAt();
        inbox.receive(say.message());
        finishWork();
        return receipts.isEmpty()
                ? ""
                : receipts.get(receipts.size() - 1).content().body();
    }

    /** Begins anew with nothing open, asked or said. */
    void forget() {
        obligations.clear();
        receipts.clear();
        notes.written.clear();
        appointments.set.clear();
        appointments.standing.clear();
        database.jdbc().sql("delete from conversation").update();
    }

    /** The same in another group. */
    void sayIn(String conversation, InboundMessage message) {
        inbox.receive(new InboundMessage(
                message.messageId(),
                message.frameId(),
                message.form(),
                true,
                conversation,
                message.conversationTitle(),
                message.senderUserId(),
                message.senderName(),
                message.sentAt(),
                message.text(),
                message.pictures(),
                message.robotCode(),
                message.quote(),
                message.sessionWebhook(),
                message.sessionExpiresAt(),
                message.raw()));
        finishWork();
    }

    private void finishWork() {
        List<Runnable> waiting = List.copyOf(tasks);
        tasks.clear();
        waiting.forEach(Runnable::run);
    }

    /** Receives the message and loses the worker. */
    void drop(Say say) {
        now = say.sentAt();
        inbox.receive(say.message());
        tasks.clear();
    }

    private byte[] download(String code, String robotCode) throws PictureUnavailable {
        onDownload.run();
        if (unavailable.containsKey(code)) {
            throw unavailable.get(code);
        }
        return code.getBytes(StandardCharsets.UTF_8);
    }

    private static WaiverWords waiverWords() {
        WaiverWords words = mock(Answers.RETURNS_DEFAULTS);
        doAnswer(call -> call.<WaiverView>getArgument(0).kind() + " "
                        + call.<WaiverView>getArgument(0).until())
                .when(words)
                .kind(any(), any());
        doAnswer(call -> {
                    WaiverView request = call.getArgument(0);
                    Speaker speaker = call.getArgument(2);
                    Map<String, Object> values = speaker.of(call.getArgument(1));
                    values.put("kind", words.kind(request, speaker.now()));
                    values.put("request", request.code());
                    values.put("by", request.askedBy());
                    values.put("reason", request.reason());
                    values.put("deciders", String.join("、", request.deciders()));
                    return values;
                })
                .when(words)
                .of(any(), any(), any());
        return words;
    }

    private Notifications notifications() {
        Notifications notifications = mock();
        doAnswer(call -> {
                    if (failure != null) {
                        throw failure;
                    }
                    receipts.add(call.getArgument(0));
                    return (long) receipts.size();
                })
                .when(notifications)
                .add(any());
        return notifications;
    }

    private ReminderLookup lookup() {
        return new ReminderLookup() {
            @Override
            public List<Long> obligationsByReference(String reference, String person) {
                return reminders.getOrDefault(reference, List.of());
            }

            @Override
            public List<Long> obligationsSentAround(String conversationId, Instant sentAt) {
                return reminders.getOrDefault(conversationId + "@" + sentAt, List.of());
            }
        };
    }

    private static Organisation organisation() {
        Organisation organisation = mock();
        Roster roster = new Roster(
                List.of(school("school-01", "示例一中"), school("school-02", "第二小学"), school("school-03", "第三中学")),
                List.of(),
                List.of(
                        new Person("lina", "李娜", null, "u-lina"),
                        new Person("zhao", "赵敏", null, "u-zhao"),
                        new Person("zhang-1", "张伟", null, "u-zhang-1"),
                        new Person("zhang-2", "张伟", null, "u-zhang-2")),
                List.of(),
                List.of(new Chat("two", "school-02", "第二小学安全群", "cid-2")),
                List.of());
        doAnswer(call -> roster).when(organisation).roster();
        return organisation;
    }

    private static Unit school(String code, String name) {
        return new Unit(code, name, UnitKind.SCHOOL, 900, false, null, List.of(), List.of());
    }

    private static DutyBellProperties settings(List<String> administrators) {
        return new DutyBellProperties(ZoneId.of("Asia/Shanghai"), Path.of("data"), null, administrators);
    }

    private ObjectProvider<AfterReply> afterReply() {
        return new ObjectProvider<>() {
            @Override
            public AfterReply getObject() {
                return () -> repliesAnnounced++;
            }
        };
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** Says which template was used with which values. */
    private static final class EchoTemplates implements Templates {

        @Override
        public String render(Template template, Map<String, ?> values) {
            Map<String, Object> used = new TreeMap<>();
            template.placeholders().forEach(name -> used.put(name, values.get(name)));
            if (used.containsValue(null)) {
                throw new IllegalArgumentException(template + " lacks a value: " + used);
            }
            return template.code() + used;
        }

        @Override
        public void replaceWith(Map<Template, String> texts) {
            throw new UnsupportedOperationException("A conversation does not change texts");
        }
    }
}
