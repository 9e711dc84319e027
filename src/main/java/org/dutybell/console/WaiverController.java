package org.dutybell.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.WaiverKind;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a waiver or more time on the page of an obligation, and takes a leader's answer. */
@Controller
class WaiverController {

    private final AdminPage pages;
    private final ObjectProvider<Waivers> waivers;
    private final ObjectProvider<AfterReply> sender;
    private final Gate gate;

    WaiverController(AdminPage pages, ObjectProvider<Waivers> waivers, ObjectProvider<AfterReply> sender, Gate gate) {
        this.pages = pages;
        this.waivers = waivers;
        this.sender = sender;
        this.gate = gate;
    }

    @PostMapping("/obligations/{obligation}/ask")
    String ask(
            @PathVariable String obligation,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by,
            Locale locale,
            RedirectAttributes next) {
        long id =
                RowId.parse(obligation).orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", obligation)));
        Line done = wanted(id, kind, until, reason, gate.actingAs(by))
                .map(ask ->
                        said(waivers.getObject().ask(ask, pages.words(locale).now())))
                .orElseGet(() -> Line.of("waivers.unclear"));
        sender.ifAvailable(AfterReply::replyWritten);
        return pages.back("/obligations/" + id, done, locale, next);
    }

    @PostMapping("/waivers/{code}/decide")
    String decide(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean agreed,
            Locale locale,
            RedirectAttributes next) {
        Waivers all = waivers.getObject();
        WaiverView request = all.byCode(code).orElseThrow(() -> new PageNotFound(Line.of("waivers.unknown", code)));
        DecideOutcome outcome = all.decide(
                request.id(),
                agreed,
                gate.actingAs(by),
                words.strip(),
                pages.words(locale).now());
        sender.ifAvailable(AfterReply::replyWritten);
        return pages.back("/obligations/" + request.obligationId(), said(outcome), locale, next);
    }

    /** Empty when something is missing. */
    private static Optional<Ask> wanted(long id, String kind, String until, String reason, String by) {
        Optional<LocalDate> day = day(until);
        boolean extension = kind.equals("extension");
        if (by.isBlank() || extension && day.isEmpty() || day.isEmpty() && !until.isBlank()) {
            return Optional.empty();
        }
        WaiverKind wanted = extension ? WaiverKind.EXTENSION : day.isPresent() ? WaiverKind.RANGE : WaiverKind.WAIVER;
        return Optional.of(new Ask(id, wanted, day.orElse(null), reason.strip(), by));
    }

    private static Optional<LocalDate> day(String until) {
        try {
            return until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Line said(AskOutcome outcome) {
        if (outcome instanceof AskOutcome.Asked asked) {
            return Line.of("waivers.asked", asked.request().code());
        }
        if (outcome instanceof AskOutcome.OpenAlready open) {
            return Line.of("waivers.open-already", open.request().code());
        }
        if (outcome instanceof AskOutcome.NoReason reason) {
            return Line.of("waivers.no-reason", reason.atLeast());
        }
        if (outcome instanceof AskOutcome.NotLater notLater) {
            return Line.of("waivers.not-later", notLater.obligation().due());
        }
        return outcome instanceof AskOutcome.TooLate late
                ? Line.of("waivers.too-late", late.latest())
                : Line.of("waivers.not-possible");
    }

    private static Line said(DecideOutcome outcome) {
        if (outcome instanceof DecideOutcome.Approved) {
            return Line.of("waivers.did-approve");
        }
        if (outcome instanceof DecideOutcome.Refused) {
            return Line.of("waivers.did-refuse");
        }
        if (outcome instanceof DecideOutcome.NoReason) {
            return Line.of("waivers.refuse-how");
        }
        return Line.of(outcome instanceof DecideOutcome.NotYours ? "waivers.not-yours" : "waivers.not-open");
    }
}
