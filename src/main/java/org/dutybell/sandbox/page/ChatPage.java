package org.dutybell.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chat page and the parts of it that refresh themselves. */
@Controller
@OnlyWithBuiltInWire
@RequestMapping("/sandbox")
class ChatPage {

    private final Directory directory;
    private final Chats chats;
    private final Desk desk;
    private final Views views;
    private final ClockBar clockBar;
    private final TroubleBar troubleBar;
    private final MessageSource messages;

    ChatPage(
            Directory directory,
            Chats chats,
            Desk desk,
            Views views,
            ClockBar clockBar,
            TroubleBar troubleBar,
            MessageSource messages) {
        this.directory = directory;
        this.chats = chats;
        this.desk = desk;
        this.views = views;
        this.clockBar = clockBar;
        this.troubleBar = troubleBar;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(required = false) @Nullable String chat,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PageHeaders.put(response);
        Phone phone = Phone.pick(directory.today(), chats, as, chat);
        clockBar.show(model, locale);
        model.addAttribute("wire", true);
        troubleBar.show(phone.user().userId(), model);
        model.addAttribute("people", phone.community().users());
        showMessages(phone, model, locale);
        showList(phone, model, locale);
        return "sandbox/page";
    }

    /** The open chat; 204 when nothing has changed since the page showed it. */
    @GetMapping("/fragments/messages")
    @Nullable
    String messages(
            @RequestParam String as,
            @RequestParam String chat,
            @RequestParam long seen,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Phone phone = Phone.pick(directory.today(), chats, as, chat);
        if (chats.version() == seen) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        showMessages(phone, model, locale);
        return "sandbox/chat :: messages";
    }

    /** The list of chats; 204 when nothing has changed. */
    @GetMapping("/fragments/chats")
    @Nullable
    String chats(
            @RequestParam String as,
            @RequestParam String chat,
            @RequestParam long seen,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (chats.version() == seen) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        showList(Phone.pick(directory.today(), chats, as, chat), model, locale);
        return "sandbox/chat :: chats";
    }

    private void showMessages(Phone phone, Model model, Locale locale) {
        chats.look(phone.user().userId(), phone.chat().id());
        model.addAttribute("phone", phone);
        // Read marks and cards change without a new message, so the version counts, taken before the rest is read.
        model.addAttribute("newest", chats.version());
        model.addAttribute("desk", desk.of(phone.user()));
        model.addAttribute("bubbles", views.bubbles(phone, botName(locale)));
    }

    private void showList(Phone phone, Model model, Locale locale) {
        model.addAttribute("phone", phone);
        model.addAttribute("version", chats.version());
        model.addAttribute("entries", views.list(phone, botName(locale)));
    }

    private String botName(Locale locale) {
        return messages.getMessage("sandbox.bot", null, locale);
    }
}
