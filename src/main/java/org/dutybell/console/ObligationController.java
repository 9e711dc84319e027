package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.console.ObligationSheet.Moment;
import org.dutybell.console.ObligationSheet.Shown;
import org.dutybell.duty.Duties;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.wording.StateBadge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One obligation and its timeline, by id or by the short code printed in messages. */
@Controller
class ObligationController {

    private final StoryReader stories;
    private final Obligations obligations;
    private final Coverages coverages;
    private final Duties duties;
    private final Phrasebook phrasebook;
    private final AppointmentForms forms;
    private final WaiverSheets waivers;
    private final SignalSheets signals;
    private final ReviewSheets reviews;
    private final ChallengeFacts challenges;
    private final Gate gate;

    ObligationController(
            StoryReader stories,
            Obligations obligations,
            Coverages coverages,
            Duties duties,
            Phrasebook phrasebook,
            AppointmentForms forms,
            WaiverSheets waivers,
            SignalSheets signals,
            ReviewSheets reviews,
            ChallengeFacts challenges,
            Gate gate) {
        this.stories = stories;
        this.obligations = obligations;
        this.coverages = coverages;
        this.duties = duties;
        this.phrasebook = phrasebook;
        this.forms = forms;
        this.waivers = waivers;
        this.signals = signals;
        this.reviews = reviews;
        this.challenges = challenges;
        this.gate = gate;
    }

    @GetMapping("/obligations/{id}")
    String obligation(@PathVariable String id, Locale locale, Model model) {
        Story story = RowId.parse(id)
                .flatMap(stories::read)
                .orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", id)));
        model.addAttribute("sheet", sheet(story, locale));
        addRequests(story.obligation(), locale, model);
        return "console/obligation";
    }

    private void addRequests(ObligationView obligation, Locale locale, Model model) {
        Words words = phrasebook.in(locale);
        Names names = phrasebook.namesFor(words);
        model.addAttribute("requests", waivers.of(obligation, words, names));
        model.addAttribute("blockers", waivers.blockers(obligation, words, names));
        model.addAttribute("reviews", reviews.of(obligation, words, names));
        model.addAttribute("signals", signals.of(obligation, words, names));
        model.addAttribute("askers", waivers.askers(obligation, names));
    }

    @GetMapping("/o/{code}")
    String byCode(@PathVariable String code) {
        Optional<ObligationView> found = obligations.byShortCode(code.strip());
        return found.map(this::page).orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown-code", code)));
    }

    /** For those who do not look after its unit, the page on which who owes it hands it in. */
    private String page(ObligationView obligation) {
        return gate.access().sees(obligation.unit())
                ? "redirect:/obligations/" + obligation.id()
                : "redirect:/m/" + obligation.shortCode();
    }

    /** The same for the form on the board. */
    @GetMapping("/o")
    String byCodeInForm(@RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? "redirect:/" : byCode(code);
    }

    private ObligationSheet sheet(Story story, Locale locale) {
        Words words = phrasebook.in(locale);
        Names names = phrasebook.namesFor(words);
        ObligationView obligation = story.obligation();
        String code = obligation.shortCode();
        return new ObligationSheet(
                obligation.id(),
                obligation.duty().title(),
                code == null ? "" : code,
                StateBadge.of(obligation, words.now()).code(),
                Lateness.of(obligation, words),
                facts(obligation, words, names),
                coverage(obligation, words, names),
                forms.of(obligation, words, names).orElse(null),
                timeline(story, words, names));
    }

    private List<ObligationSheet.Fact> facts(ObligationView obligation, Words words, Names names) {
        return Stream.concat(
                        new ObligationFacts(obligation, duties.clauses(), words, names).list().stream(),
                        challenges.of(obligation, words).stream())
                .toList();
    }

    private @Nullable CoverageSheet coverage(ObligationView obligation, Words words, Names names) {
        return coverages
                .of(obligation)
                .filter(coverage -> coverage.targets().size() > 1)
                .map(coverage -> CoverageSheet.of(coverage, obligation.id(), words, names))
                .orElse(null);
    }

    private static List<Moment> timeline(Story story, Words words, Names names) {
        return Timeline.of(story, names).stream()
                .map(entry -> moment(entry, story, words, names))
                .toList();
    }

    private static Moment moment(TimelineEntry entry, Story story, Words words, Names names) {
        Aftermath aftermath = story.aftermath();
        return new Moment(
                entry.kind().code(),
                words.time(entry.at()),
                entry.at().isAfter(words.now()),
                words.say(entry.text()),
                entry.quote(),
                entry.details().stream().map(words::say).toList(),
                shown(entry.pictures(), story.pictures()),
                aftermath.recallable(entry.messages(), names, words.say("common.comma")),
                aftermath.askable(entry.messages(), names));
    }

    private static List<Shown> shown(List<Long> ids, List<StoredFile> pictures) {
        return pictures.stream()
                .filter(picture -> ids.contains(picture.id()))
                .map(Shown::of)
                .toList();
    }
}
