package org.dutybell.console;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.dutybell.incident.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Accidents and hazards that were reported lately, and how their terms stand. */
@Controller
class IncidentController {

    /** How long a report stays on the page; it is kept for good. */
    private static final Duration STAYS = Duration.ofDays(366);

    private final Incidents incidents;
    private final IncidentSheets sheets;
    private final AdminPage pages;
    private final Gate gate;

    IncidentController(Incidents incidents, IncidentSheets sheets, AdminPage pages, Gate gate) {
        this.incidents = incidents;
        this.sheets = sheets;
        this.pages = pages;
        this.gate = gate;
    }

    @GetMapping("/incidents")
    String incidents(Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        Predicate<String> seen = gate.seen();
        model.addAttribute("now", words.time(words.now()));
        model.addAttribute(
                "incidents",
                incidents.since(words.now().minus(STAYS)).stream()
                        .filter(one -> seen.test(one.unit()))
                        .map(one -> sheets.of(one, words, names))
                        .toList());
        return "console/incidents";
    }
}
