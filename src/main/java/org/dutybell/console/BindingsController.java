package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.ChatBindings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups that ask to belong to a unit, and those that do. */
@Controller
class BindingsController {

    private static final String PAGE = "/bindings";

    private final AdminPage pages;
    private final ObjectProvider<ChatBindings> bindings;
    private final Gate gate;

    BindingsController(AdminPage pages, ObjectProvider<ChatBindings> bindings, Gate gate) {
        this.pages = pages;
        this.bindings = bindings;
        this.gate = gate;
    }

    @GetMapping(PAGE)
    String bindings(Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        ChatBindings there = bindings.getIfAvailable();
        List<ChatBindings.Request> open = there == null ? List.of() : there.open();
        model.addAttribute(
                "asked", open.stream().map(one -> asked(one, words, names)).toList());
        model.addAttribute(
                "chats",
                names.roster().chats().stream().map(chat -> bound(chat, names)).toList());
        return "console/bindings";
    }

    @PostMapping(PAGE + "/{code}/confirm")
    String confirm(@PathVariable String code, Locale locale, RedirectAttributes next) {
        ChatBindings there = bindings.getIfAvailable();
        Optional<Chat> chat = there == null
                ? Optional.empty()
                : there.confirm(code, gate.access().who(), pages.words(locale).now());
        Line done = chat.map(bound -> Line.of("bindings.confirmed", bound.name()))
                .orElseGet(() -> Line.of("bindings.gone", code));
        return pages.back(PAGE, done, locale, next);
    }

    @PostMapping(PAGE + "/{code}/refuse")
    String refuse(@PathVariable String code, Locale locale, RedirectAttributes next) {
        ChatBindings there = bindings.getIfAvailable();
        boolean refused = there != null
                && there.refuse(code, gate.access().who(), pages.words(locale).now());
        return pages.back(PAGE, Line.of(refused ? "bindings.refused" : "bindings.gone", code), locale, next);
    }

    private static Asked asked(ChatBindings.Request request, Words words, Names names) {
        return new Asked(
                request.code(),
                request.title(),
                names.unit(request.unit()),
                names.person(request.personCode()),
                words.time(request.askedAt()));
    }

    private static Bound bound(Chat chat, Names names) {
        return new Bound(chat.name(), names.unit(chat.unit()), chat.conversationId() != null);
    }

    /** @param code of the request */
    record Asked(String code, String title, String unit, String person, String time) {}

    /** @param known whether its conversation id is known */
    record Bound(String name, String unit, boolean known) {}
}
