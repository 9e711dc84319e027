package org.dutybell.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;

/** Reads the duties of one item: sentence by sentence, each rhythm and each event a duty with its own words. */
final class ItemReader {

    private static final Pattern STANDING_WORDS =
            Pattern.compile("定期(?:或)?不定期|不定期|定期|及时|适时|经常(?:性)?|随时|常态化|日常|(?<!中)长期|平时|阶段性|24小时(?!之?以?内)|全天候|始终");
    private static final String HOW_OFTEN = "至少|不少于|不低于|进行|开展|[0-9一二两三四五六七八九十]+(?:次|遍|场|轮|课时|学时)|以上|各";
    private static final Pattern BOUNDARY = Pattern.compile("[，。；;：:！!？、\\s]*");

    private final Item item;
    private final String text;
    private final Holders holders;
    private final Notes notes;
    private final Reading<Holder> partHolder;
    private final List<DraftedDuty> duties = new ArrayList<>();

    private Reading<Holder> holder;

    private ItemReader(Item item, Holders holders, Reading<Holder> partHolder) {
        this.item = item;
        this.text = PlainText.forReading(item.text());
        this.holders = holders;
        this.notes = new Notes(item.text());
        this.partHolder = partHolder;
        this.holder = partHolder;
    }

    static DraftedItem read(Item item, Holders holders, Reading<Holder> partHolder) {
        ItemReader reader = new ItemReader(item, holders, partHolder);
        int end = -1;
        while (end < reader.text.length()) {
            int start = end + 1;
            end = Sentences.end(reader.text, start);
            reader.sentence(start, end);
        }
        reader.standing();
        Reading<Holder> first = reader.duties.get(0).holder();
        Reading<Holder> whole = !partHolder.value().isKnown() && first.value().isKnown() ? first : partHolder;
        if (!whole.value().isKnown() && whole.words().isEmpty()) {
            whole = first;
        }
        return new DraftedItem(
                item,
                whole,
                SensitivePeriods.mark(reader.duties, reader.text, item.text()),
                Yearly.suggests(reader.text, reader.duties));
    }

    /** A holder at the start of a sentence holds until another sentence names one. */
    private void sentence(int start, int end) {
        int from = skip(start, end);
        holders.atStartOf(text.substring(from, end)).ifPresent(named -> holder = Holders.within(partHolder, named));
        List<Mention> triggers = triggers(from, end);
        List<DraftedDuty> found = new ArrayList<>();
        int stop = end;
        for (int at = triggers.size() - 1; at >= 0; at--) {
            Mention trigger = triggers.get(at);
            int begin = at == 0 ? from : Sentences.phraseStart(text, from, trigger.start());
            int last = Sentences.samePhrase(text, trigger.end(), stop)
                    ? Sentences.phraseEnd(text, trigger.end(), end)
                    : stop;
            DraftedDuty duty = duty(trigger, begin, Math.max(last, trigger.end()), from);
            found.add(0, duty);
            Reports.after(duty).ifPresent(report -> found.add(1, report));
            stop = begin;
        }
        duties.addAll(found);
    }

    private int skip(int start, int end) {
        Matcher matcher = BOUNDARY.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.end() : start;
    }

    /** Rhythms and events of a sentence. In one phrase an event before a rhythm is what the rhythm is about. */
    private List<Mention> triggers(int start, int end) {
        String sentence = text.substring(start, end);
        List<Mention> found = new ArrayList<>();
        Optional<Mention> denser = Denser.in(sentence);
        for (Mention mention : Phrases.distinct(sentence, Rhythms.in(sentence))) {
            boolean inside = denser.filter(more -> mention.start() >= more.start() && mention.start() < more.end())
                    .isPresent();
            if (!inside) {
                found.add(mention);
            }
        }
        if (!sentence.contains("发言人") && !sentence.contains("媒体")) {
            for (Events.Event event : Events.in(sentence)) {
                boolean alone = found.stream()
                        .noneMatch(mention -> Sentences.samePhrase(
                                sentence,
                                Math.min(mention.start(), event.start()),
                                Math.max(mention.end(), event.end())));
                if (alone) {
                    found.add(new Mention(
                            event.start(),
                            event.end(),
                            ListRhythm.EVENT,
                            Confidence.HIGH,
                            event.kind().name()));
                }
            }
        }
        deadline(sentence).filter(none -> found.isEmpty()).ifPresent(found::add);
        found.sort(Comparator.comparingInt(Mention::start));
        return Phrases.withoutRepeatedEvents(found).stream()
                .map(mention -> new Mention(
                        mention.start() + start,
                        mention.end() + start,
                        mention.rhythm(),
                        mention.confidence(),
                        mention.reason()))
                .toList();
    }

    /** Where the rhythm's words begin with the 至少 before them. */
    private int least(Mention trigger) {
        return text.startsWith("至少", trigger.start() - 2) ? trigger.start() - 2 : trigger.start();
    }

    /** A deadline such as 30分钟内 runs from something that happens. */
    private static Optional<Mention> deadline(String sentence) {
        Matcher matcher = Events.DEADLINE.matcher(sentence);
        return matcher.find()
                ? Optional.of(new Mention(
                        matcher.start(),
                        matcher.end(),
                        ListRhythm.EVENT,
                        Confidence.MEDIUM,
                        Kinds.standing(sentence).value().name()))
                : Optional.empty();
    }

    private DraftedDuty duty(Mention trigger, int begin, int end, int sentence) {
        String after = text.substring(trigger.start(), end);
        Reading<ListRhythm> rhythm = new Reading<>(
                trigger.rhythm(),
                trigger.words(item.text()),
                trigger.confidence(),
                trigger.rhythm() == ListRhythm.EVENT ? "it starts with an event" : trigger.reason());
        Reading<DutyKind> kind = kind(trigger, after, sentence);
        return new DraftedDuty(
                quote(begin, end),
                holder,
                kind,
                rhythm,
                Counts.in(
                        text.substring(least(trigger), trigger.end()),
                        text.substring(trigger.end(), Sentences.phraseEnd(text, trigger.end(), end))),
                Deadlines.in(text.substring(begin, end)),
                "",
                Coverages.of(text.substring(begin, end), holder.value(), kind.value()),
                trigger.rhythm() == ListRhythm.KEY_DAY ? KeyDays.codes(trigger.words(text)) : List.of(),
                notes.of(text.substring(begin, end)));
    }

    private Reading<DutyKind> kind(Mention trigger, String after, int sentence) {
        String words = trigger.words(text);
        if (trigger.rhythm() == ListRhythm.EVENT) {
            return ofEvent(trigger, after.substring(words.length()));
        }
        if (words.matches("年检|年审")) {
            return new Reading<>(DutyKind.LICENCE, words, Confidence.MEDIUM, "the yearly check of a licence");
        }
        boolean tells = trigger.confidence() != Confidence.HIGH;
        return Kinds.withRhythm(tells ? after : after.substring(words.length()), before(trigger, after, sentence));
    }

    /** An accident, a warning, a hazard or a licence tells what must happen; after any other event the verbs do. */
    private Reading<DutyKind> ofEvent(Mention trigger, String after) {
        DutyKind kind = DutyKind.valueOf(trigger.reason());
        Reading<DutyKind> verb = Kinds.withRhythm(after, "");
        boolean flow = EnumSet.of(DutyKind.INCIDENT, DutyKind.WARNING, DutyKind.HAZARD, DutyKind.LICENCE)
                .contains(kind);
        return flow || verb.confidence() != Confidence.HIGH
                ? new Reading<>(kind, trigger.words(item.text()), Confidence.HIGH, "the event tells")
                : verb;
    }

    /** What stands before a rhythm in its phrase; in the whole item, when the phrase says no more than how often. */
    private String before(Mention trigger, String after, int sentence) {
        String rest = after.substring(trigger.end() - trigger.start()).replaceAll(HOW_OFTEN, "");
        String phrase = text.substring(Sentences.phraseStart(text, sentence, trigger.start()), trigger.start());
        return rest.length() + phrase.length() <= 2 ? text.substring(0, trigger.start()) : phrase;
    }

    /** An item without a rhythm and without an event is one standing duty, or one for each holder that it names. */
    private void standing() {
        if (!duties.isEmpty()) {
            return;
        }
        int end = -1;
        List<DraftedDuty> named = new ArrayList<>();
        while (end < text.length()) {
            int start = skip(end + 1, text.length());
            end = Sentences.end(text, Math.min(start, text.length()));
            int stop = end;
            int from = Math.min(start, end);
            holders.atStartOf(text.substring(from, end)).ifPresent(own -> named.add(standing(own, from, stop)));
        }
        duties.addAll(
                named.size() > 1
                        ? named
                        : List.of(standing(
                                named.isEmpty() ? partHolder : named.get(0).holder(), 0, text.length())));
    }

    private DraftedDuty standing(Reading<Holder> own, int start, int end) {
        String part = text.substring(start, end);
        String words = vagueWords(part);
        boolean vague = !words.isEmpty();
        Reading<ListRhythm> rhythm = new Reading<>(
                ListRhythm.STANDING,
                words,
                Confidence.HIGH,
                vague ? "these words are no rhythm" : "the item names no rhythm");
        return new DraftedDuty(
                quote(start, end),
                own,
                Kinds.standing(
                        part.startsWith(own.words())
                                ? part.substring(own.words().length())
                                : part),
                rhythm,
                new Counts(1, false, ""),
                Deadlines.in(part),
                "",
                "none",
                List.of(),
                notes.of(part));
    }

    /** Of several such words the most telling: 定期 says more than 日常. */
    private static String vagueWords(String part) {
        Matcher matcher = STANDING_WORDS.matcher(part);
        String best = "";
        while (matcher.find()) {
            if (best.isEmpty() || best.equals("日常")) {
                best = matcher.group();
            }
        }
        return best;
    }

    private String quote(int start, int end) {
        return item.text().substring(start, end).replaceAll("^[，,；;、]+|[，,；;、。]+$", "");
    }
}
