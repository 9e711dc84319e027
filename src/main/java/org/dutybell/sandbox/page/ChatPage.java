package org.dutybell.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.ChatMessage;
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
    private final Views views;
    private final ClockBar clockBar;
    private final MessageSource messages;

    ChatPage(Directory directory, Chats chats, Views views, ClockBar clockBar, MessageSource messages) {
        this.directory = directory;
        this.chats = chats;
        this.views = views;
        this.clockBar = clockBar;
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
        model.addAttribute("people", phone.community().users());
        showMessages(phone, model, locale);
        showList(phone, model, locale);
        return "sandbox/page";
    }

    /** The open chat; 204 when the page has already shown its newest message. */
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
        if (newest(phone) == seen) {
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
        model.addAttribute("newest", newest(phone));
        model.addAttribute("bubbles", views.bubbles(phone, botName(locale)));
    }

    private void showList(Phone phone, Model model, Locale locale) {
        model.addAttribute("phone", phone);
        model.addAttribute("version", chats.version());
        model.addAttribute("entries", views.list(phone, botName(locale)));
    }

    private long newest(Phone phone) {
        return chats.of(phone.chat().id()).stream()
                .mapToLong(ChatMessage::number)
                .max()
                .orElse(0);
    }

    private String botName(Locale locale) {
        return messages.getMessage("sandbox.bot", null, locale);
    }
}
