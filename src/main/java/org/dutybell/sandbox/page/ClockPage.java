package org.dutybell.sandbox.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.dutybell.sandbox.OnlyInSandbox;
import org.dutybell.sandbox.clock.BadMove;
import org.dutybell.sandbox.clock.ClockMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the clock bar. */
@Controller
@OnlyInSandbox
@RequestMapping("/sandbox")
class ClockPage {

    private static final String BAR = "sandbox/clock :: bar";

    private final ClockMoves moves;
    private final ClockBar bar;
    private final ZoneId zone;

    ClockPage(ClockMoves moves, ClockBar bar, ZoneId zone) {
        this.moves = moves;
        this.bar = bar;
        this.zone = zone;
    }

    @GetMapping("/fragments/now")
    String now(Model model, Locale locale) {
        bar.showNow(model, locale);
        return "sandbox/clock :: now";
    }

    @PostMapping("/clock/advance")
    String advance(@RequestParam(required = false) @Nullable String by, Model model, Locale locale) {
        moves.advance(by);
        bar.show(model, locale);
        return BAR;
    }

    /** Moves to a wall time of the bureau, as a browser's field gives it: without offset. */
    @PostMapping("/clock/to")
    String to(@RequestParam(required = false) @Nullable String at, Model model, Locale locale) {
        moves.to(withOffset(at));
        bar.show(model, locale);
        return BAR;
    }

    @PostMapping("/clock/next-event")
    String nextEvent(Model model, Locale locale) {
        moves.toNextEvent();
        bar.show(model, locale);
        return BAR;
    }

    @ExceptionHandler
    String refused(BadMove refusal, Model model, Locale locale) {
        model.addAttribute("clockProblem", refusal.getMessage());
        bar.show(model, locale);
        return BAR;
    }

    private @Nullable String withOffset(@Nullable String local) {
        try {
            return local == null
                    ? null
                    : LocalDateTime.parse(local).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException other) {
            return local;
        }
    }
}
