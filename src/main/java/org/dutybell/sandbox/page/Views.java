package org.dutybell.sandbox.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.sandbox.card.Card;
import org.dutybell.sandbox.card.Cards;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.Posting;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.page.Bubble.ButtonView;
import org.dutybell.sandbox.page.Bubble.Face;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts chats and messages into the form that the page shows. */
class Views {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    private static final int SHOWN = 200;

    private final Chats chats;
    private final ObjectProvider<Cards> cards;
    private final MessageSource messages;
    private final ZoneId zone;
    private final MessageHtml html = new MessageHtml();

    Views(Chats chats, ObjectProvider<Cards> cards, MessageSource messages, ZoneId zone) {
        this.chats = chats;
        this.cards = cards;
        this.messages = messages;
        this.zone = zone;
    }

    /** The list of a person's chats. */
    List<ChatEntry> list(Phone phone, String botName) {
        return phone.community().chatsOf(phone.user()).stream()
                .map(chat -> entry(phone, chat, botName))
                .toList();
    }

    /** The newest messages of the open chat, oldest first. */
    List<Bubble> bubbles(Phone phone, String botName) {
        List<ChatMessage> all = chats.of(phone.chat().id());
        return all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
                .map(message -> bubble(phone, message, botName))
                .toList();
    }

    /** A message in a line, with its writer. */
    String line(Community community, ChatMessage message, String botName) {
        return author(community, message, botName) + "：" + message.content().summary();
    }

    private ChatEntry entry(Phone phone, Conversation chat, String botName) {
        List<ChatMessage> messages = chats.of(chat.id());
        String preview = messages.isEmpty() ? "" : line(phone.community(), messages.get(messages.size() - 1), botName);
        String title = chat.group() ? chat.title() : botName;
        return new ChatEntry(
                chat.id(),
                title,
                Face.of(title),
                chat.group(),
                preview,
                chats.unread(phone.user().userId(), chat.id()),
                chat.id().equals(phone.chat().id()));
    }

    private Bubble bubble(Phone phone, ChatMessage message, String botName) {
        String author = author(phone.community(), message, botName);
        Card card = card(message).orElse(null);
        Content content = shown(phone, message, card);
        boolean recalled = chats.recalled(message);
        return new Bubble(
                message.id(),
                message.by(phone.user().userId()),
                message.byBot(),
                author,
                Face.of(author),
                TIME.format(message.at().atZone(zone)),
                html.of(withContent(message, content), phone.community(), botName),
                content.pictures().stream()
                        .map(code -> "/sandbox/pictures/" + code)
                        .toList(),
                content.buttons().stream()
                        .map(button -> new ButtonView(button.label(), SafeLinks.toFollow(button.url())))
                        .toList(),
                recalled,
                message.byBot() ? chats.readers(message).size() : 0,
                card == null || recalled
                        ? List.of()
                        : CardFace.presses(card, phone.user().userId()),
                card == null ? "" : Objects.requireNonNullElse(card.result(), ""),
                quote(phone.community(), message, botName));
    }

    private Optional<Card> card(ChatMessage message) {
        String id = message.content().card();
        Cards known = cards.getIfAvailable();
        return id == null || known == null ? Optional.empty() : known.card(id);
    }

    private Content shown(Phone phone, ChatMessage message, @Nullable Card card) {
        if (chats.recalled(message)) {
            return Content.plain("");
        }
        return card == null
                ? message.content()
                : CardFace.content(
                        card,
                        phone.user().userId(),
                        messages.getMessage("sandbox.card.view", null, LocaleContextHolder.getLocale()),
                        message.posting().mentions().keySet());
    }

    private static ChatMessage withContent(ChatMessage message, Content content) {
        Posting posting = message.posting();
        return new ChatMessage(
                message.number(),
                message.id(),
                message.at(),
                new Posting(
                        posting.conversation(),
                        posting.author(),
                        content,
                        posting.mentions(),
                        posting.atBot(),
                        posting.quoted(),
                        posting.processQueryKey()));
    }

    private @Nullable String quote(Community community, ChatMessage message, String botName) {
        String quoted = message.posting().quoted();
        return quoted == null
                ? null
                : chats.message(quoted)
                        .map(found -> line(community, found, botName))
                        .orElse("…");
    }

    private static String author(Community community, ChatMessage message, String botName) {
        String author = message.author();
        return author == null
                ? botName
                : community.user(author).map(SandboxUser::name).orElse(author);
    }
}
