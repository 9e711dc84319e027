package org.dutybell.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.StandIns;
import org.dutybell.organisation.StandIns.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away and who stands in: entered and ended here, each with a reason. */
@Controller
class PeopleController {

    private static final String PAGE = "/people";

    private final AdminPage pages;
    private final StandIns standIns;
    private final Gate gate;

    PeopleController(AdminPage pages, StandIns standIns, Gate gate) {
        this.pages = pages;
        this.standIns = standIns;
        this.gate = gate;
    }

    @GetMapping(PAGE)
    String people(Locale locale, Model model) {
        Words words = pages.words(locale);
        model.addAttribute("people", PeoplePage.of(standIns, words, pages.names(words)));
        return "console/people";
    }

    @PostMapping(PAGE + "/absences")
    String absence(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes next) {
        Line done = Span.of(from, to)
                .map(span -> said(standIns.enter(
                        new Absence(person, span.from(), span.to(), reason.strip()),
                        gate.access().who(),
                        pages.words(locale).now())))
                .orElseGet(() -> Line.of("people.no-span"));
        return pages.back(PAGE, done, locale, next);
    }

    @PostMapping(PAGE + "/delegations")
    String delegation(
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String duties,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String decidedBy,
            Locale locale,
            RedirectAttributes next) {
        Line done = Span.of(from, to)
                .map(span -> said(standIns.enter(
                        new Delegation(
                                post, person, codes(duties), span.from(), span.to(), reason.strip(), decidedBy.strip()),
                        gate.access().who(),
                        pages.words(locale).now())))
                .orElseGet(() -> Line.of("people.no-span"));
        return pages.back(PAGE, done, locale, next);
    }

    @PostMapping(PAGE + "/absences/{id}/end")
    String endAbsence(@PathVariable long id, Locale locale, RedirectAttributes next) {
        Words words = pages.words(locale);
        boolean ended = standIns.endAbsence(
                id, pages.names(words).today(), gate.access().who(), words.now());
        return pages.back(PAGE, Line.of(ended ? "people.ended" : "people.gone"), locale, next);
    }

    @PostMapping(PAGE + "/delegations/{id}/end")
    String endDelegation(@PathVariable long id, Locale locale, RedirectAttributes next) {
        Words words = pages.words(locale);
        boolean ended = standIns.endDelegation(
                id, pages.names(words).today(), gate.access().who(), words.now());
        return pages.back(PAGE, Line.of(ended ? "people.ended" : "people.gone"), locale, next);
    }

    private static List<String> codes(String written) {
        return Stream.of(written.split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static Line said(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? Line.of("people.refused."
                        + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Line.of("people.entered");
    }

    /** Two days in order, as a form gives them. */
    private record Span(LocalDate from, LocalDate to) {

        static Optional<Span> of(String from, String to) {
            try {
                Span span = new Span(LocalDate.parse(from), LocalDate.parse(to));
                return Optional.of(span).filter(days -> !days.to().isBefore(days.from()));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }
    }
}
