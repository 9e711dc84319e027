package org.dutybell.year;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.Inbox;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.WaiverKind;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;
import org.jspecify.annotations.Nullable;

/** Those who owe: most answer in time, some late, some by halves, some never, and some ask to be let off. */
final class People {

    private final long seed;
    private final SecondReckoning rules;
    private final PriorityQueue<Act> coming =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::number));
    private final Map<Long, Fate> fates = new HashMap<>();
    private final Map<Long, Opened> known = new HashMap<>();
    private int number;

    People(long seed, SecondReckoning rules) {
        this.seed = seed;
        this.rules = rules;
    }

    /** They look at what has opened and make up their minds. */
    void lookAtWhatOpened(YearBureau bureau) {
        List<Opened> opened = bureau.jdbc()
                .sql("""
                        select id, duty_code, post_code, target, short_code, opens_at, due_at, missed_at
                        from obligation where state = 'OPEN' order by id
                        """)
                .query((row, at) -> new Opened(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        time(row.getObject(6, LocalDateTime.class)),
                        time(row.getObject(7, LocalDateTime.class)),
                        time(row.getObject(8, LocalDateTime.class))))
                .list();
        opened.stream().filter(one -> !fates.containsKey(one.id())).forEach(this::makeUpTheirMinds);
    }

    private static Instant time(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    private void makeUpTheirMinds(Opened one) {
        Random lot = new Random(seed ^ (one.duty() + one.post() + one.target() + one.opens()).hashCode());
        fates.put(one.id(), new Fate());
        known.put(one.id(), one);
        Instant inTime = between(one.opens(), one.due(), lot);
        Instant late = between(one.missed(), one.missed().plus(Duration.ofDays(7)), lot);
        boolean roomy = Duration.between(one.opens(), one.due()).toDays() > 6;
        int drawn = lot.nextInt(100);
        if (drawn < 76) {
            answer(one, inTime);
        } else if (drawn < 84) {
            answer(one, late);
        } else if (drawn < 88) {
            byHalves(one, inTime, late);
        } else if (drawn < 90) {
            half(one, inTime);
        } else if (drawn < 93) {
            asks(one, WaiverKind.WAIVER, null, between(one.opens(), one.due(), lot), drawn != 92);
        } else if (drawn < 95 && roomy) {
            LocalDate later = LocalDate.ofInstant(one.due(), YearClock.ZONE).plusDays(2);
            Instant early =
                    one.opens().plus(Duration.between(one.opens(), one.due()).dividedBy(2));
            asks(one, WaiverKind.EXTENSION, later, early, true);
            if (drawn == 93) {
                answer(one, one.due().plus(Duration.ofDays(1)));
            }
        }
    }

    private static Instant between(Instant from, Instant to, Random lot) {
        long seconds = Duration.between(from, to).toSeconds();
        return from.plusSeconds(60 + (long) (lot.nextDouble() * (seconds - 120)));
    }

    /** All that is wanted, in one message. */
    private void answer(Opened one, Instant at) {
        ReckonedDuty duty = rules.duty(one.duty());
        add(at, bureau -> says(bureau, one, words(one), duty.photos(), "all", true));
    }

    /** The words first, and the pictures with what else is missing later. */
    private void byHalves(Opened one, Instant first, Instant second) {
        ReckonedDuty duty = rules.duty(one.duty());
        half(one, first);
        add(second, bureau -> says(bureau, one, words(one), duty.photos(), "rest", true));
    }

    private void half(Opened one, Instant at) {
        ReckonedDuty duty = rules.duty(one.duty());
        if (duty.photos() > 0) {
            add(at, bureau -> says(bureau, one, "正在办理照片稍后补上", 0, "half", false));
        }
    }

    private String words(Opened one) {
        ReckonedDuty duty = rules.duty(one.duty());
        return "已经完成"
                + (duty.wantsParticipants() ? " 参加人数 236 人" : "")
                + (duty.wantsTheme()
                        ? " 主题 "
                                + rules.theme(one.opens().atZone(YearClock.ZONE).getMonth())
                        : "");
    }

    private void says(YearBureau bureau, Opened one, String words, int photos, String part, boolean all) {
        Instant now = bureau.bean(Clock.class).instant();
        LocalDate today = LocalDate.ofInstant(now, YearClock.ZONE);
        Optional<String> person = rules.staff().acting(one.post(), today);
        if (person.isEmpty()) {
            return;
        }
        String userId = rules.staff().userId(person.get());
        String id = "m-" + one.id() + "-" + part;
        if (all) {
            done(one, now);
        }
        bureau.bean(Inbox.class)
                .receive(new InboundMessage(
                        id,
                        null,
                        InboundMessage.Form.WORDS_AND_PICTURES,
                        false,
                        "private-" + userId,
                        null,
                        userId,
                        person.get(),
                        now,
                        "#" + one.code() + " " + words,
                        IntStream.range(0, photos)
                                .mapToObj(photo -> id + "-" + photo)
                                .toList(),
                        "robot",
                        null,
                        null,
                        null,
                        "{}"));
    }

    /** What is done once, and with it what its duty serves: of the same post, in the same window. */
    private void done(Opened one, Instant now) {
        Fate fate = fate(one.id());
        if (fate.done() != null || fate.waived() != null) {
            return;
        }
        fate.doneFirst(now);
        List<String> serves = rules.duty(one.duty()).serves();
        known.values().stream()
                .filter(other -> serves.contains(other.duty()) && other.isBeside(one))
                .toList()
                .forEach(other -> done(other, now));
    }

    private void asks(Opened one, WaiverKind kind, @Nullable LocalDate until, Instant at, boolean agreed) {
        add(at, bureau -> {
            Instant now = bureau.bean(Clock.class).instant();
            String person = rules.staff()
                    .acting(one.post(), LocalDate.ofInstant(now, YearClock.ZONE))
                    .orElseThrow();
            AskOutcome outcome =
                    bureau.bean(Waivers.class).ask(new Ask(one.id(), kind, until, "设备检修，当期无法办理", person), now);
            if (outcome instanceof AskOutcome.Asked asked) {
                add(now.plus(Duration.ofMinutes(50)), again -> decide(again, asked.request(), one, agreed));
            } else {
                fate(one.id()).refused(outcome);
            }
        });
    }

    private void decide(YearBureau bureau, WaiverView request, Opened one, boolean agreed) {
        Instant now = bureau.bean(Clock.class).instant();
        WaiverView today = bureau.bean(Waivers.class).byCode(request.code()).orElseThrow();
        if (today.deciders().isEmpty()) {
            return;
        }
        DecideOutcome outcome = bureau.bean(Waivers.class)
                .decide(request.id(), agreed, today.deciders().get(0), "情况属实", now);
        fate(one.id()).decided(outcome, now);
    }

    private Fate fate(long id) {
        return Optional.ofNullable(fates.get(id)).orElseThrow();
    }

    private void add(Instant at, Deed deed) {
        coming.add(new Act(at, number++, deed));
    }

    /** When somebody acts next. */
    Optional<Instant> next() {
        return Optional.ofNullable(coming.peek()).map(Act::at);
    }

    /** Everybody acts whose time has come; returns how many did. */
    int act(YearBureau bureau, Instant now) {
        int acted = 0;
        while (!coming.isEmpty() && !coming.peek().at().isAfter(now)) {
            acted++;
            coming.remove().deed().on(bureau);
        }
        return acted;
    }

    Map<Long, Fate> fates() {
        return fates;
    }

    private record Act(Instant at, int number, Deed deed) {}

    private interface Deed {
        void on(YearBureau bureau);
    }

    record Opened(
            long id, String duty, String post, String target, String code, Instant opens, Instant due, Instant missed) {

        boolean isBeside(Opened other) {
            boolean sameTarget = target.isEmpty() || target.equals(other.target());
            return sameTarget && post.equals(other.post()) && opens.equals(other.opens()) && due.equals(other.due());
        }
    }
}
