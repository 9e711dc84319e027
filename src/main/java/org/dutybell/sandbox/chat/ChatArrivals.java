package org.dutybell.sandbox.chat;

import java.time.ZoneId;
import java.util.List;
import org.dutybell.sandbox.clock.Arrivals;
import org.dutybell.sandbox.clock.Happening;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Tells the clock what the bot sent while it moved. */
class ChatArrivals implements Arrivals {

    private final Chats chats;
    private final Directory directory;
    private final MessageSource messages;
    private final ZoneId zone;

    ChatArrivals(Chats chats, Directory directory, MessageSource messages, ZoneId zone) {
        this.chats = chats;
        this.directory = directory;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public long mark() {
        return chats.newest();
    }

    @Override
    public List<Happening> since(long mark) {
        Community community = directory.today();
        return chats.after(mark).stream()
                .filter(ChatMessage::byBot)
                .map(message -> happening(community, message))
                .toList();
    }

    private Happening happening(Community community, ChatMessage message) {
        return new Happening(
                message.at().atZone(zone).toOffsetDateTime(), words(community, message), message.conversation());
    }

    private String words(Community community, ChatMessage message) {
        Conversation place = community
                .conversation(message.conversation())
                .orElseGet(() -> new Conversation(message.conversation(), "", message.conversation(), List.of()));
        return messages.getMessage(
                place.group() ? "sandbox.arrived.group" : "sandbox.arrived.private",
                new Object[] {place.title(), message.content().summary()},
                LocaleContextHolder.getLocale());
    }
}
