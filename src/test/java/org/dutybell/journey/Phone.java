package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.journey.SandboxClient.Message;

/** A person as a device: reads what arrives in the chats, writes, quotes, sends photos. */
final class Phone {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(20);

    private final SandboxClient sandbox;
    private final String userId;

    Phone(SandboxClient sandbox, String userId) {
        this.sandbox = sandbox;
        this.userId = userId;
    }

    /** The DINGs that rang here. */
    List<SandboxClient.Ding> dings() {
        return sandbox.dings().stream()
                .filter(ding -> ding.receivers().contains(userId))
                .toList();
    }

    /** The tasks in this person's to-do list. */
    List<SandboxClient.Todo> todos() {
        return sandbox.todos().stream()
                .filter(todo -> todo.executors().contains("union-" + userId))
                .toList();
    }

    /** The group chat with this code. */
    Chat in(String chatCode) {
        return new Chat(chatCode);
    }

    /** The private chat with the bot. */
    Chat privately() {
        return new Chat("private");
    }

    /** One chat on this phone. What was there when it was opened counts as seen. */
    final class Chat {

        private final String conversation;
        private long seen;

        private Chat(String conversation) {
            this.conversation = conversation;
            this.seen = all().stream().mapToLong(Message::number).max().orElse(0);
        }

        /** The next message of the bot that has these words; fails when none comes. */
        Message expects(String... words) {
            Message found = await(conversation + " of " + userId + " with " + List.of(words) + " after " + seen)
                    .atMost(A_FEW_SECONDS)
                    .until(() -> newFromBot(words), Optional::isPresent)
                    .orElseThrow();
            seen = found.number();
            return found;
        }

        /** Fails when the bot has written anything new with these words. */
        void expectsNothing(String... words) {
            assertThat(newFromBot(words)).as("new messages in %s", conversation).isEmpty();
        }

        Chat says(String text) {
            seen = sandbox.say(userId, conversation, text, null, 0).number();
            return this;
        }

        Chat saysWithPhoto(String text) {
            seen = sandbox.say(userId, conversation, text, null, 1).number();
            return this;
        }

        Chat saysWithPhotos(String text, int photos) {
            seen = sandbox.say(userId, conversation, text, null, photos).number();
            return this;
        }

        Chat quotes(Message quoted, String text, int photos) {
            seen = sandbox.say(userId, conversation, text, quoted.id(), photos).number();
            return this;
        }

        /** Presses a button of a card: done, later or difficult. What the chat shows afterwards is new. */
        Chat presses(Message card, String action) {
            return presses(card, action, "");
        }

        Chat presses(Message card, String action, String input) {
            seen = all().stream().mapToLong(Message::number).max().orElse(0);
            sandbox.press(userId, card, action, input);
            return this;
        }

        /** The card as it is once it shows these words; fails when it never does. */
        Message sees(Message card, String... words) {
            return await("card with " + List.of(words))
                    .atMost(A_FEW_SECONDS)
                    .until(() -> find(card, words), Optional::isPresent)
                    .orElseThrow();
        }

        /** The message as it stands now. */
        Message now(Message message) {
            return find(message).orElseThrow();
        }

        /** Whether the buttons of the card can be pressed. */
        boolean hasButtons(Message card) {
            return sandbox.card(card.card(), userId).get("state").equals("open");
        }

        Chat sendsVoice(String recognised) {
            seen = sandbox.sendMedia(userId, "audio", recognised).number();
            return this;
        }

        Chat sends(String kind) {
            seen = sandbox.sendMedia(userId, kind, "").number();
            return this;
        }

        Chat sendsAsFile(byte[] bytes) {
            return sendsMedia("file", "IMG_1.jpg", bytes);
        }

        /** @param kind file or video */
        Chat sendsMedia(String kind, String name, byte[] bytes) {
            seen = sandbox.sendAsFile(userId, kind, name, bytes).number();
            return this;
        }

        private Optional<Message> find(Message message, String... words) {
            return all().stream()
                    .filter(same -> same.id().equals(message.id()))
                    .filter(same ->
                            List.of(words).stream().allMatch(word -> same.text().contains(word)))
                    .findFirst();
        }

        Chat sendsFile(String text, byte[] bytes, int photos) {
            seen = sandbox.sendFile(userId, conversation, text, bytes, photos).number();
            return this;
        }

        private Optional<Message> newFromBot(String... words) {
            return all().stream()
                    .filter(message -> message.from() == null && message.number() > seen)
                    .filter(message -> List.of(words).stream()
                            .allMatch(word -> message.text().contains(word)))
                    .findFirst();
        }

        private List<Message> all() {
            return sandbox.messages(userId, conversation);
        }
    }

    /** The short code printed at this number of a list. */
    static String codeAt(int number, Message list) {
        return found("(?m)^" + number + "\\. \\*\\*#([A-Z0-9]{4,6}) ", list);
    }

    /** The short code printed before this title. */
    static String codeOf(String title, Message message) {
        return found("#([A-Z0-9]{4,6}) " + Pattern.quote(title), message);
    }

    /** The code of a group's wish to be bound. */
    static String bindingOf(Message notice) {
        return found("群绑定待确认 ([A-Z0-9]{3,8})", notice);
    }

    private static String found(String pattern, Message message) {
        Matcher line = Pattern.compile(pattern).matcher(message.text());
        assertThat(line.find()).as("%s in: %s", pattern, message.text()).isTrue();
        return line.group(1);
    }
}
