package org.dutybell.mobile;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.dutybell.escalation.EscalationRequests;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's page: the own quarter, how the supervised units stand, and what is overdue, with one touch to urge. */
@Controller
class UnitsController {

    private final UnitsSheets sheets;
    private final Obligations obligations;
    private final EscalationRequests requests;
    private final Clock clock;

    UnitsController(UnitsSheets sheets, Obligations obligations, EscalationRequests requests, Clock clock) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/m/units")
    String units(Principal who, Model model) {
        model.addAttribute("sheet", sheets.of(who.getName(), clock.instant()).orElse(null));
        return "mobile/units";
    }

    /** Presses the holder, within the limits that hold in the chat too. Who may not hears no more than that. */
    @PostMapping("/m/units/{code}/urge")
    String urge(@PathVariable String code, Principal who, RedirectAttributes next) {
        EscalationRequests.Outcome outcome = obligations
                .byShortCode(code)
                .map(one -> requests.urge(one.id(), who.getName(), "", clock.instant()))
                .orElse(EscalationRequests.Outcome.NOT_YOURS);
        next.addFlashAttribute(
                outcome == EscalationRequests.Outcome.DONE ? "done" : "trouble",
                "units.urge." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        next.addFlashAttribute("code", code);
        return "redirect:/m/units";
    }
}
