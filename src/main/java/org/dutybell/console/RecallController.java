package org.dutybell.console;

import java.util.Locale;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.notification.AdminMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a wrong message back, from the timeline of an obligation. */
@Controller
class RecallController {

    private final AdminPage pages;
    private final AdminMessages messages;
    private final ObjectProvider<AfterReply> sender;

    RecallController(AdminPage pages, AdminMessages messages, ObjectProvider<AfterReply> sender) {
        this.pages = pages;
        this.messages = messages;
        this.sender = sender;
    }

    @PostMapping("/obligations/{obligation}/recall/{message}")
    String recall(
            @PathVariable String obligation, @PathVariable String message, Locale locale, RedirectAttributes next) {
        long about = id(obligation);
        Optional<Long> recall = messages.recall(id(message), pages.words(locale).now());
        sender.ifAvailable(AfterReply::replyWritten);
        Line done = Line.of(recall.isPresent() ? "obligation.recall.asked" : "obligation.recall.too-late");
        return pages.back("/obligations/" + about, done, locale, next);
    }

    private static long id(String text) {
        return RowId.parse(text).orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", text)));
    }
}
