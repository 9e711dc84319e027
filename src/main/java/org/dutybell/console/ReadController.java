package org.dutybell.console;

import java.util.Locale;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.notification.ReadQuestions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks who has read a message, from the timeline of an obligation. */
@Controller
class ReadController {

    private final AdminPage pages;
    private final ReadQuestions questions;
    private final ObjectProvider<AfterReply> sender;

    ReadController(AdminPage pages, ReadQuestions questions, ObjectProvider<AfterReply> sender) {
        this.pages = pages;
        this.questions = questions;
        this.sender = sender;
    }

    @PostMapping("/obligations/{obligation}/read/{message}")
    String ask(@PathVariable String obligation, @PathVariable String message, Locale locale, RedirectAttributes next) {
        long about = id(obligation);
        Optional<Long> question = questions.ask(id(message), pages.words(locale).now());
        sender.ifAvailable(AfterReply::replyWritten);
        Line done = Line.of(question.isPresent() ? "obligation.read-check.asked" : "obligation.read-check.too-late");
        return pages.back("/obligations/" + about, done, locale, next);
    }

    private static long id(String text) {
        return RowId.parse(text).orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", text)));
    }
}
