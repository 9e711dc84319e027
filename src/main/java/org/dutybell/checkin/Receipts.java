package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.evidence.Intake;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.Corrected;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.ChineseTime;
import org.dutybell.shared.FileSize;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** The paragraphs a receipt is made of. */
@Component
class Receipts {

    /** How many lines of a list are shown; the rest is reached by code. */
    static final int MOST_LINES = 10;

    private final Templates templates;
    private final CoverageLine coverage;
    private final ThemeReceipts themes;
    private final CountReceipts credits;
    private final FactReceipts facts;
    private final SentFiles files;

    Receipts(
            Templates templates,
            CoverageLine coverage,
            ThemeReceipts themes,
            CountReceipts credits,
            FactReceipts facts,
            SentFiles files) {
        this.templates = templates;
        this.coverage = coverage;
        this.themes = themes;
        this.credits = credits;
        this.facts = facts;
        this.files = files;
    }

    String of(CheckInOutcome outcome, Speaker words) {
        if (outcome instanceof CheckInOutcome.Fulfilled fulfilled) {
            ObligationView done = fulfilled.obligation();
            return paragraphs(
                    fulfilled(done, words),
                    files.beside(done, done.progress().done()),
                    facts.of(done, done.progress().done(), words),
                    credits.timesDone(done),
                    themes.taken(done, fulfilled.refused(), words),
                    credits.of(fulfilled.also(), words),
                    coverage.after(done, words).stream());
        }
        if (outcome instanceof CheckInOutcome.Counted counted) {
            ObligationView one = counted.obligation();
            return paragraphs(
                    credits.counted(one, files.photos(one, one.progress().done()), words),
                    files.beside(one, one.progress().done()),
                    facts.of(one, one.progress().done(), words),
                    themes.taken(one, counted.refused(), words),
                    credits.of(counted.also(), words));
        }
        if (outcome instanceof CheckInOutcome.Incomplete incomplete) {
            ObligationView one = incomplete.obligation();
            return paragraphs(
                    incomplete(incomplete, words),
                    files.beside(one, one.progress().done() + 1),
                    facts.of(one, one.progress().done() + 1, words),
                    themes.missing(incomplete, words));
        }
        if (outcome instanceof CheckInOutcome.AlreadyDone already) {
            return templates.render(Template.RECEIPT_ALREADY_DONE, done(already.obligation(), words));
        }
        if (outcome instanceof CheckInOutcome.NotOpen notOpen) {
            return templates.render(Template.RECEIPT_NOT_OPEN, words.of(notOpen.obligation()));
        }
        if (outcome instanceof CheckInOutcome.Waived waived) {
            return templates.render(Template.RECEIPT_WAIVED, words.of(waived.obligation()));
        }
        ObligationView others = ((CheckInOutcome.NotYours) outcome).obligation();
        return templates.render(Template.RECEIPT_NOT_YOURS, words.of(others));
    }

    @SafeVarargs
    private static String paragraphs(String first, Stream<String>... more) {
        return Stream.concat(Stream.of(first), Stream.of(more).flatMap(parts -> parts))
                .collect(Collectors.joining("\n\n"));
    }

    private String fulfilled(ObligationView obligation, Speaker words) {
        Map<String, Object> values = done(obligation, words);
        values.put("photos", files.photos(obligation, obligation.progress().done()));
        if (!obligation.doneLate()) {
            return templates.render(Template.RECEIPT_FULFILLED, values);
        }
        Instant doneAt = Objects.requireNonNullElse(obligation.doneAt(), words.now());
        values.put("late", ChineseTime.length(Duration.between(obligation.due(), doneAt)));
        return templates.render(Template.RECEIPT_FULFILLED_LATE, values);
    }

    private static Map<String, Object> done(ObligationView obligation, Speaker words) {
        String at = words.time(Objects.requireNonNullElse(obligation.doneAt(), words.now()));
        Map<String, Object> values = words.of(obligation);
        values.put("at", at);
        values.put("done", at);
        values.put("by", words.personName(obligation.doneBy()));
        return values;
    }

    private String incomplete(CheckInOutcome.Incomplete incomplete, Speaker words) {
        Map<String, Object> values = words.of(incomplete.obligation());
        int act = incomplete.obligation().progress().done() + 1;
        values.put("photos", files.photos(incomplete.obligation(), act));
        values.put("missing", credits.missing(incomplete.missing()));
        return templates.render(Template.RECEIPT_INCOMPLETE, values);
    }

    String choose(List<ObligationView> candidates, Speaker words) {
        return templates.render(
                Template.RECEIPT_CHOOSE, Map.of("count", candidates.size(), "list", list(candidates, words)));
    }

    String unknownCodes(List<String> codes, List<ObligationView> open, Speaker words) {
        return templates.render(
                Template.RECEIPT_UNKNOWN_CODE, Map.of("code", String.join("、", codes), "list", list(open, words)));
    }

    String nearCode(String code, List<ObligationView> near, Speaker words) {
        String codes = near.stream().map(one -> "#" + one.shortCode()).collect(Collectors.joining("、"));
        return templates.render(
                Template.RECEIPT_NEAR_CODE, Map.of("code", code, "near", codes, "list", list(near, words)));
    }

    String noneFits(List<ObligationView> open, Speaker words) {
        return templates.render(Template.RECEIPT_NONE_FITS, Map.of("list", list(open, words)));
    }

    /** For the templates that speak of one obligation with the words of {@link Speaker#of}. */
    String about(Template template, ObligationView obligation, Speaker words) {
        return templates.render(template, words.of(obligation));
    }

    private String list(List<ObligationView> obligations, Speaker words) {
        return IntStream.range(0, Math.min(obligations.size(), MOST_LINES))
                .mapToObj(index -> line(index + 1, obligations.get(index), words))
                .collect(Collectors.joining("\n"));
    }

    private String line(int number, ObligationView obligation, Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("number", number);
        return templates.render(Template.CHOICE_LINE, values);
    }

    /** With the name of whoever wrote, for {@code RECEIPT_NOTHING_OPEN} and {@code RECEIPT_UNKNOWN_PERSON}. */
    String toPerson(Template template, String name) {
        return templates.render(template, Map.of("name", Markdown.escape(name)));
    }

    String added(ObligationView obligation, Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("photos", files.photos(obligation, obligation.progress().done()));
        return paragraphs(
                templates.render(Template.RECEIPT_ADDED, values),
                files.beside(obligation, obligation.progress().done()));
    }

    /** What counts now; what was reported first stays. */
    String corrected(Corrected corrected, Speaker words) {
        ObligationView one = corrected.obligation();
        return paragraphs(
                templates.render(Template.RECEIPT_CORRECTED, words.of(one)),
                facts.of(one, one.progress().done(), words),
                themes.taken(one, corrected.refused(), words));
    }

    /** For the templates without placeholders. */
    String plain(Template template) {
        return templates.render(template, Map.of());
    }

    /** A paragraph for each different trouble with pictures. */
    List<String> trouble(FetchedPictures pictures) {
        Stream<String> refused = pictures.refused().stream().map(this::refused);
        Stream<String> gone = pictures.gone() > 0 ? Stream.of(plain(Template.RECEIPT_PICTURE_GONE)) : Stream.empty();
        return Stream.concat(refused, gone).distinct().toList();
    }

    private String refused(Intake intake) {
        if (intake instanceof Intake.TooLarge large) {
            return templates.render(
                    Template.RECEIPT_TOO_LARGE,
                    Map.of("size", FileSize.words(large.size()), "allowed", FileSize.words(large.allowed())));
        }
        String found = ((Intake.NotTaken) intake).foundType();
        return templates.render(Template.RECEIPT_NOT_TAKEN, Map.of("found", FoundWords.of(found)));
    }
}
