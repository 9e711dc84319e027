package org.dutybell.console;

import java.util.Locale;
import org.dutybell.integrity.Signals;
import org.dutybell.integrity.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what a person makes of a sign about a picture. */
@Controller
class SignalController {

    private final AdminPage pages;
    private final ObjectProvider<Signals> signals;
    private final Gate gate;

    SignalController(AdminPage pages, ObjectProvider<Signals> signals, Gate gate) {
        this.pages = pages;
        this.signals = signals;
        this.gate = gate;
    }

    @PostMapping("/obligations/{obligation}/signals/{signal}")
    String judge(
            @PathVariable String obligation,
            @PathVariable String signal,
            @RequestParam(defaultValue = "") String verdict,
            Locale locale,
            RedirectAttributes next) {
        long about = id(obligation);
        long sign = id(signal);
        boolean judged = Verdict.parse(verdict)
                .map(found -> signals.getObject()
                        .judge(
                                sign,
                                about,
                                found,
                                gate.access().who(),
                                pages.words(locale).now()))
                .orElse(false);
        return pages.back(
                "/obligations/" + about, Line.of(judged ? "signals.judged" : "signals.not-judged"), locale, next);
    }

    private static long id(String text) {
        return RowId.parse(text).orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", text)));
    }
}
