package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.calendar.SensitivePeriods.Cancelled;
import org.dutybell.obligation.SensitiveForecasts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sensitive periods: what is declared, a new one with its preview before it is confirmed, and cancelling. */
@Controller
class SensitiveController {

    private static final String PAGE = "/sensitive";
    private static final int LONGEST_WHO = 30;
    private static final int LONGEST_REASON = 200;

    private final AdminPage admin;
    private final SensitivePages pages;
    private final SensitivePeriods periods;
    private final SensitiveForecasts forecasts;

    SensitiveController(AdminPage admin, SensitivePages pages, SensitivePeriods periods, SensitiveForecasts forecasts) {
        this.admin = admin;
        this.pages = pages;
        this.periods = periods;
        this.forecasts = forecasts;
    }

    @GetMapping(PAGE)
    String all(Locale locale, Model model) {
        return form(SensitiveForm.empty(), List.of(), locale, model);
    }

    /** Back from the preview, with what was written. */
    @PostMapping(PAGE + "/edit")
    String edit(SensitiveForm form, Locale locale, Model model) {
        return form(form, List.of(), locale, model);
    }

    @PostMapping(PAGE + "/preview")
    String preview(SensitiveForm form, Locale locale, Model model) {
        Words words = admin.words(locale);
        SensitiveFormReader reader = reader(form, words);
        Optional<SensitivePeriod> period = reader.read();
        if (period.isEmpty()) {
            return form(form, reader.problems(), locale, model);
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "preview",
                pages.preview(period.get(), forecasts.declaring(period.get(), words.now()), words, admin.names(words)));
        return "console/sensitive-preview";
    }

    @PostMapping(PAGE + "/declare")
    String declare(SensitiveForm form, Locale locale, Model model, RedirectAttributes next) {
        Words words = admin.words(locale);
        SensitiveFormReader reader = reader(form, words);
        Optional<SensitivePeriod> period = reader.read();
        if (period.isEmpty()) {
            return form(form, reader.problems(), locale, model);
        }
        boolean done = periods.declare(period.get(), form.who(), words.now()).isPresent();
        return admin.back(PAGE, Line.of(done ? "sensitive.done" : "sensitive.known", form.name()), locale, next);
    }

    @GetMapping(PAGE + "/{code}/cancel")
    String askToCancel(@PathVariable String code, Locale locale, Model model) {
        SensitivePeriod period = known(code);
        model.addAttribute("period", period);
        model.addAttribute(
                "count", forecasts.cancelling(period, admin.words(locale).now()).obligations());
        return "console/sensitive-cancel";
    }

    @PostMapping(PAGE + "/{code}/cancel")
    String cancel(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes next) {
        Words words = admin.words(locale);
        String name = known(code).name();
        boolean complete = fits(who, LONGEST_WHO) && fits(reason, LONGEST_REASON);
        Line done = complete
                ? said(periods.cancel(code, who.strip(), reason.strip(), words.now(), words.today()), name)
                : Line.of("sensitive.cancel.needs");
        return admin.back(PAGE, done, locale, next);
    }

    private static boolean fits(String written, int longest) {
        return !written.isBlank() && written.strip().length() <= longest;
    }

    private static Line said(Cancelled cancelled, String name) {
        return switch (cancelled) {
            case DONE -> Line.of("sensitive.cancel.done", name);
            case BEFORE -> Line.of("sensitive.cancel.before", name);
            case OVER -> Line.of("sensitive.cancel.over", name);
            case UNKNOWN -> Line.of("sensitive.unknown", name);
        };
    }

    private SensitivePeriod known(String code) {
        return periods.byCode(code)
                .orElseThrow(() -> new PageNotFound(Line.of("sensitive.unknown", code)))
                .period();
    }

    private SensitiveFormReader reader(SensitiveForm form, Words words) {
        return new SensitiveFormReader(form, pages.duties(), words.today());
    }

    private String form(SensitiveForm form, List<Line> problems, Locale locale, Model model) {
        model.addAttribute("page", pages.page(form, problems, admin.words(locale)));
        return "console/sensitive";
    }
}
