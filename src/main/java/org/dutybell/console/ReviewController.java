package org.dutybell.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.review.ReviewOutcome;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of what waits for a second person, and the decisions. */
@Controller
class ReviewController {

    private static final String PAGE = "/reviews";

    private final AdminPage pages;
    private final ReviewSheets sheets;
    private final ObjectProvider<Reviews> reviews;
    private final ObjectProvider<AfterReply> sender;
    private final Gate gate;

    ReviewController(
            AdminPage pages,
            ReviewSheets sheets,
            ObjectProvider<Reviews> reviews,
            ObjectProvider<AfterReply> sender,
            Gate gate) {
        this.pages = pages;
        this.sheets = sheets;
        this.reviews = reviews;
        this.sender = sender;
        this.gate = gate;
    }

    @GetMapping(PAGE)
    String waiting(Locale locale, Model model) {
        Words words = pages.words(locale);
        model.addAttribute("waiting", sheets.waiting(gate.seen(), words, pages.names(words)));
        return "console/reviews";
    }

    @PostMapping(PAGE + "/{id}/accept")
    String accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by,
            Locale locale,
            RedirectAttributes next) {
        ReviewView review = find(id);
        ReviewOutcome outcome = reviews.getObject().accept(review.id(), gate.actingAs(by), now(locale));
        return back(review, outcome, locale, next);
    }

    @PostMapping(PAGE + "/{id}/return")
    String giveBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            Locale locale,
            RedirectAttributes next) {
        ReviewView review = find(id);
        ReviewOutcome outcome = day(until)
                .map(day -> reviews.getObject().giveBack(review.id(), gate.actingAs(by), reason, day, now(locale)))
                .orElse(ReviewOutcome.NOT_LATER);
        sender.ifAvailable(AfterReply::replyWritten);
        return back(review, outcome, locale, next);
    }

    private String back(ReviewView review, ReviewOutcome outcome, Locale locale, RedirectAttributes next) {
        return pages.back(
                "/obligations/" + review.obligationId(), Line.of("reviews.did." + outcome.code()), locale, next);
    }

    private ReviewView find(String id) {
        return RowId.parse(id)
                .flatMap(number -> reviews.getObject().byId(number))
                .orElseThrow(() -> new PageNotFound(Line.of("reviews.unknown", id)));
    }

    private Instant now(Locale locale) {
        return pages.words(locale).now();
    }

    private static Optional<LocalDate> day(String until) {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
