package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.checkin.AfterReply;
import org.dutybell.notification.AdminMessages;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.ConnectionCheck.Extent;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checks the connection to DingTalk step by step. What costs quota runs only when its button is pressed. */
@Controller
class SetupController {

    private static final String PAGE = "/setup";

    private final AdminPage pages;
    private final ConnectionCheck check;
    private final AdminMessages messages;
    private final Notifications notifications;
    private final ObjectProvider<AfterReply> sender;

    SetupController(
            AdminPage pages,
            ConnectionCheck check,
            AdminMessages messages,
            Notifications notifications,
            ObjectProvider<AfterReply> sender) {
        this.pages = pages;
        this.check = check;
        this.messages = messages;
        this.notifications = notifications;
        this.sender = sender;
    }

    /** @param test id of a test message, to see what became of it */
    @GetMapping(PAGE)
    String setup(@RequestParam(required = false) @Nullable String test, Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        model.addAttribute("setup", SetupPage.of(check, words, names));
        model.addAttribute("places", Destinations.all(names.roster()));
        model.addAttribute("test", test == null ? List.of() : fate(test, words, names));
        return "console/setup";
    }

    @PostMapping(PAGE + "/{extent}")
    String run(@PathVariable String extent, Locale locale) {
        Extent chosen = SetupPage.extent(extent).orElseThrow(() -> new PageNotFound(Line.of("setup.unknown", extent)));
        check.run(chosen, pages.words(locale).now());
        return "redirect:" + PAGE + "#" + extent;
    }

    @PostMapping(PAGE + "/test")
    String test(@RequestParam(defaultValue = "") String place, Locale locale, RedirectAttributes next) {
        Words words = pages.words(locale);
        Optional<Destination> there =
                Destinations.parse(place, pages.names(words).roster());
        if (there.isEmpty()) {
            return pages.back(PAGE, Line.of("setup.test.nowhere"), locale, next);
        }
        long id = messages.test(there.get(), words.now());
        sender.ifAvailable(AfterReply::replyWritten);
        next.addAttribute("test", id);
        return pages.back(PAGE, Line.of("setup.test.written"), locale, next);
    }

    private List<String> fate(String id, Words words, Names names) {
        return RowId.parse(id).map(List::of).map(notifications::views).orElse(List.of()).stream()
                .flatMap(view -> new Deliveries(List.of(view), names).of(view.id()).stream())
                .map(words::say)
                .toList();
    }
}
