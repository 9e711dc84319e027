package org.dutybell.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.checkin.PageReplies;
import org.dutybell.checkin.PageReply;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.sandbox.chat.SamplePhotos;
import org.dutybell.sandbox.wire.Usage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those who owe, as the command {@code quota} takes them by default: one in twenty obligations is missed, half of those still open are
 * answered after each reminder and the rest after the last, half of the missed after each day. Whoever is asked to set an appointment
 * does, in the chat.
 */
final class Repliers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("M月d日H点");
    /** In the order of the months, as no school may repeat one within a school year. */
    private static final List<String> THEMES =
            List.of("火灾疏散", "地震避险", "防拥挤踩踏", "校车应急", "食物中毒处置", "防暴防侵害", "防学生欺凌", "传染病防控", "防汛", "危化品", "触电", "燃气泄漏");

    private final Bureau bureau;
    private final boolean onPage;
    private final Set<Long> known = new HashSet<>();
    private final Set<Long> set = new HashSet<>();
    private final PriorityQueue<Act> coming =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::obligation));
    private int answers;

    /** @param onPage whether they answer on the phone page, as saver mode asks them to */
    Repliers(Bureau bureau, boolean onPage) {
        this.bureau = bureau;
        this.onPage = onPage;
    }

    /** They look at what has opened and make up their minds. */
    void look() {
        bureau.bean(JdbcClient.class)
                .sql("select id from obligation where state = 'OPEN' order by id")
                .query(Long.class)
                .list()
                .forEach(id -> {
                    if (known.add(id)) {
                        makeUpTheirMind(obligation(id));
                    }
                });
    }

    private void makeUpTheirMind(ObligationView owed) {
        Random lot = new Random((owed.duty().code() + owed.post() + owed.target() + owed.opens()).hashCode());
        lot.nextInt(); // the first numbers of alike seeds are alike
        if (lot.nextInt(20) == 0) {
            late(owed, lot);
            return;
        }
        List<Instant> reminders = reminders(owed);
        Instant at = owed.due().minusSeconds(600);
        for (int sent = reminders.size() - 1; sent >= 0; sent--) {
            at = sent == reminders.size() - 1 || lot.nextBoolean() ? reminders.get(sent) : at;
        }
        Instant answered = at.plusSeconds(30 + lot.nextInt(300));
        coming.add(new Act(answered.isBefore(owed.due()) ? answered : owed.due().minusSeconds(60), owed.id()));
    }

    private void late(ObligationView owed, Random lot) {
        Instant at = owed.missedAt().plusSeconds(1200);
        for (int day = 0; day < 3; day++) {
            if (lot.nextBoolean()) {
                coming.add(new Act(at.plus(Duration.ofDays(day)), owed.id()));
                return;
            }
        }
    }

    private List<Instant> reminders(ObligationView owed) {
        return bureau
                .bean(JdbcClient.class)
                .sql("""
                        select distinct due_at from reminder
                        where obligation_id = :id and post_code = :post and nudge not like 'overdue%' order by due_at
                        """)
                .param("id", owed.id())
                .param("post", owed.post())
                .query(LocalDateTime.class)
                .list()
                .stream()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .toList();
    }

    /** When somebody answers next. */
    Optional<Instant> next() {
        return Optional.ofNullable(coming.peek()).map(Act::at);
    }

    /** Everybody acts whose time has come. */
    void act(Instant now) {
        setAppointments(now);
        while (!coming.isEmpty() && !coming.peek().at().isAfter(now)) {
            ObligationView owed = obligation(coming.remove().obligation());
            if (owed.state() == ObligationState.OPEN || owed.state() == ObligationState.MISSED) {
                holder(owed, now).ifPresent(person -> answer(owed, person, now));
            }
        }
    }

    private void setAppointments(Instant now) {
        bureau.bean(JdbcClient.class).sql("""
                        select distinct o.id from appointment_reminder r join obligation o on o.id = r.obligation_id
                        where r.ahead = 'SET' and r.result = 'SENT' and o.state = 'OPEN' order by o.id
                        """).query(Long.class).list().forEach(id -> {
            if (set.add(id)) {
                setAppointment(obligation(id), now);
            }
        });
    }

    /** Half way to the due time, as the forecast supposes. */
    private void setAppointment(ObligationView owed, Instant now) {
        Instant half = now.plus(Duration.between(now, owed.due()).dividedBy(2));
        holder(owed, now).ifPresent(person -> says(owed, person, " 定于" + SAID.format(half.atZone(ZONE)), 0));
    }

    private void answer(ObligationView owed, Person person, Instant now) {
        answers++;
        EvidenceRule wanted = owed.duty().evidence();
        String words = " 已经完成"
                + (wanted.participants() ? " 参加人数 236 人" : "")
                + (wanted.theme() == null
                        ? ""
                        : " 主题 " + THEMES.get(owed.opens().atZone(ZONE).getMonthValue() - 1));
        if (onPage) {
            onThePage(owed, person, words, now);
        } else {
            says(owed, person, words, wanted.photos());
        }
    }

    private void onThePage(ObligationView owed, Person person, String words, Instant now) {
        String key = "month-%d-%d".formatted(owed.id(), answers);
        List<Long> pictures = Stream.generate(() -> picture(person, key, now))
                .limit(owed.duty().evidence().photos())
                .toList();
        bureau.bean(PageReplies.class)
                .answer(new PageReply(key, person.code(), String.valueOf(owed.shortCode()), words, pictures), now);
    }

    private Long picture(Person person, String key, Instant now) {
        Intake taken = bureau.bean(Evidence.class)
                .receive(bureau.bean(SamplePhotos.class).draw(), "", person.code(), "page-" + key, now);
        return ((Intake.Stored) taken).file().id();
    }

    /** In the chat where the reminder came, and waits until the bot has answered. */
    private void says(ObligationView owed, Person person, String words, int photos) {
        Usage usage = bureau.bean(Usage.class);
        long before = usage.count().messages();
        bureau.sandbox()
                .say(String.valueOf(person.dingtalkUserId()), chat(owed), "#" + owed.shortCode() + words, null, photos);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(() -> usage.count().messages() >= before + 2);
    }

    private String chat(ObligationView owed) {
        Roster roster = bureau.bean(Organisation.class).roster();
        Post post = roster.post(owed.post()).orElseThrow();
        return post.reach() == Reach.PRIVATE
                ? "private"
                : roster.chatOf(post.unit()).map(Chat::code).orElse("private");
    }

    private Optional<Person> holder(ObligationView owed, Instant now) {
        return bureau.bean(Organisation.class)
                .roster()
                .actingFor(
                        owed.post(), LocalDate.ofInstant(now, ZONE), owed.duty().code())
                .who();
    }

    private ObligationView obligation(long id) {
        return bureau.bean(Obligations.class).byId(id).orElseThrow();
    }

    /** How often somebody answered. */
    int answers() {
        return answers;
    }

    private record Act(Instant at, long obligation) {}
}
