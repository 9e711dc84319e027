package org.dutybell.console;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.dutybell.obligation.Coverages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Coverage duties that run or ended lately: which schools have been visited, and which are missing. */
@Controller
class CoverageController {

    /** How long an ended one stays. */
    private static final Duration STAYS = Duration.ofDays(14);

    private final Coverages coverages;
    private final AdminPage pages;
    private final Gate gate;

    CoverageController(Coverages coverages, AdminPage pages, Gate gate) {
        this.coverages = coverages;
        this.pages = pages;
        this.gate = gate;
    }

    @GetMapping("/coverage")
    String coverage(Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        Predicate<String> seen = gate.seen();
        model.addAttribute("now", words.time(words.now()));
        model.addAttribute(
                "coverages",
                coverages.openOrDueFrom(words.now().minus(STAYS)).stream()
                        .filter(one -> seen.test(one.first().unit()))
                        .map(one -> CoverageSheet.of(one, 0, words, names))
                        .toList());
        return "console/coverage";
    }
}
