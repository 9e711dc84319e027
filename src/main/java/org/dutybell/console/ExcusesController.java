package org.dutybell.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.waiver.ExcuseRates;
import org.dutybell.waiver.StandingException;
import org.dutybell.waiver.Waivers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a decision, what is waived for longer, and how much of what was owed was excused. */
@Controller
class ExcusesController {

    private static final String PAGE = "/waivers";

    private final AdminPage pages;
    private final WaiverSheets sheets;
    private final ObjectProvider<Waivers> waivers;
    private final ObjectProvider<ExcuseRates> rates;
    private final Duties duties;
    private final Gate gate;

    ExcusesController(
            AdminPage pages,
            WaiverSheets sheets,
            ObjectProvider<Waivers> waivers,
            ObjectProvider<ExcuseRates> rates,
            Duties duties,
            Gate gate) {
        this.pages = pages;
        this.sheets = sheets;
        this.waivers = waivers;
        this.rates = rates;
        this.duties = duties;
        this.gate = gate;
    }

    @GetMapping(PAGE)
    String waivers(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        Map<String, String> titles = duties.current().stream()
                .map(DutyVersion::duty)
                .collect(Collectors.toMap(Duty::code, Duty::title, (one, other) -> one));
        LocalDate last = day(to).orElse(names.today());
        LocalDate first = day(from).filter(day -> !day.isAfter(last)).orElse(last.minusMonths(3));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute(
                "open",
                waivers.stream()
                        .flatMap(all -> all.open().stream())
                        .map(request -> new Waiting(request.obligationId(), sheets.request(request, words, names)))
                        .toList());
        model.addAttribute(
                "standing",
                waivers.stream()
                        .flatMap(all -> all.standing(names.today()).stream())
                        .map(one -> standing(one, titles, names))
                        .toList());
        model.addAttribute(
                "rates",
                rates.stream()
                        .flatMap(all -> all.between(first, last).stream())
                        .filter(line -> line.asked() + line.waived() + line.extended() > 0)
                        .map(line ->
                                new Rate(names.unit(line.unit()), titles.getOrDefault(line.duty(), line.duty()), line))
                        .toList());
        return "console/waivers";
    }

    @PostMapping(PAGE + "/standing/{id}/end")
    String end(@PathVariable String id, Locale locale, RedirectAttributes next) {
        long exception = RowId.parse(id).orElseThrow(() -> new PageNotFound(Line.of("waivers.unknown", id)));
        boolean ended = waivers.getObject()
                .end(exception, gate.access().who(), pages.words(locale).now());
        return pages.back(PAGE, Line.of(ended ? "waivers.ended" : "waivers.ended-already"), locale, next);
    }

    private static Standing standing(StandingException exception, Map<String, String> titles, Names names) {
        String holder = names.holder(exception.post());
        return new Standing(
                exception.id(),
                titles.getOrDefault(exception.duty(), exception.duty()),
                names.post(exception.post()) + (holder.isEmpty() ? "" : " " + holder),
                names.roster()
                        .post(exception.post())
                        .map(post -> names.unit(post.unit()))
                        .orElse(""),
                exception.from() + " – " + exception.to(),
                exception.reason(),
                names.person(exception.approvedBy()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A request and the obligation it is about. */
    record Waiting(long obligation, WaiverSheets.Request request) {}

    /** A standing exception in words. */
    record Standing(long id, String title, String post, String unit, String days, String reason, String approvedBy) {}

    /** One duty of one unit. */
    record Rate(String unit, String title, ExcuseRates.Line line) {}
}
