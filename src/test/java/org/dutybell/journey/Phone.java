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

        Chat quotes(Message quoted, String text, int photos) {
            seen = sandbox.say(userId, conversation, text, quoted.id(), photos).number();
            return this;
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

    private static String found(String pattern, Message message) {
        Matcher line = Pattern.compile(pattern).matcher(message.text());
        assertThat(line.find()).as("%s in: %s", pattern, message.text()).isTrue();
        return line.group(1);
    }
}
