package org.dutybell.sandbox.chat;

import java.time.ZoneId;
import java.util.List;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at phones, for scripts. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api")
class ChatApi {

    private final Directory directory;
    private final Chats chats;
    private final ZoneId zone;

    ChatApi(Directory directory, Chats chats, ZoneId zone) {
        this.directory = directory;
        this.chats = chats;
        this.zone = zone;
    }

    @GetMapping("/people")
    List<SandboxUser> people() {
        return directory.today().users();
    }

    /** Founds a group that belongs to no unit yet, with the bot in it. */
    @PostMapping("/groups")
    Conversation found(@RequestParam String title, @RequestParam List<String> members) {
        return directory.surprises().found(title, members);
    }

    /** The chats on a person's phone; without {@code as} every chat there is, with nothing unread. */
    @GetMapping("/chats")
    List<ChatLine> chats(@RequestParam(required = false) @Nullable String as) {
        Community community = directory.today();
        if (as == null) {
            return community.users().stream()
                    .flatMap(user -> community.chatsOf(user).stream())
                    .distinct()
                    .map(chat -> new ChatLine(chat.id(), chat.code(), chat.title(), chat.group(), chat.members(), 0))
                    .toList();
        }
        SandboxUser user = Talk.speaker(community, as);
        return community.chatsOf(user).stream().map(chat -> line(user, chat)).toList();
    }

    /** A conversation as a person sees it; looking marks it as read. */
    @GetMapping("/chats/{conversation}/messages")
    List<MessageView> messages(
            @PathVariable String conversation, @RequestParam String as, @RequestParam(defaultValue = "0") long after) {
        Community community = directory.today();
        SandboxUser user = Talk.speaker(community, as);
        String id = Talk.conversation(community, user, conversation).id();
        chats.look(as, id);
        return chats.of(id).stream()
                .filter(message -> message.number() > after)
                .map(message -> MessageView.of(message, chats, zone))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail badSpeech(BadSpeech refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    private ChatLine line(SandboxUser user, Conversation chat) {
        long unread = chats.unread(user.userId(), chat.id());
        return new ChatLine(chat.id(), chat.code(), chat.title(), chat.group(), chat.members(), unread);
    }

    /**
     * A chat in a list.
     *
     * @param unread messages of others that were not looked at
     */
    record ChatLine(
            String conversation,
            @Nullable String code,
            String title,
            boolean group,
            List<String> members,
            long unread) {}
}
