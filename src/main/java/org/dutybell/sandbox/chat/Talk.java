package org.dutybell.sandbox.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets people speak: the message appears in the conversation, and reaches the bot when DingTalk would let it. */
public class Talk {

    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_PICTURES = 9;

    private final Directory directory;
    private final Chats chats;
    private final WireMessages wire;
    private final BotLink bot;

    Talk(Directory directory, Chats chats, WireMessages wire, BotLink bot) {
        this.directory = directory;
        this.chats = chats;
        this.wire = wire;
        this.bot = bot;
    }

    /**
     * Says it.
     *
     * @throws BadSpeech when the speaker, the conversation or the quote is unknown, or nothing is said
     */
    public ChatMessage say(Speech speech) {
        Community community = directory.today();
        SandboxUser speaker = speaker(community, speech.as());
        Conversation conversation = conversation(community, speaker, speech.conversation());
        checkWords(speech);
        Optional<ChatMessage> quoted = quoted(conversation, speech.quote());
        ChatMessage said = chats.post(new Posting(
                conversation.id(),
                speaker.userId(),
                Content.written(speech.text(), speech.pictures()),
                mentions(community, conversation, speech),
                speech.atBot() && conversation.group(),
                quoted.map(ChatMessage::id).orElse(null),
                null));
        chats.look(speaker.userId(), conversation.id());
        if (said.posting().atBot() || !conversation.group()) {
            bot.push(wire.received(said, speaker, conversation, quoted.orElse(null)));
        }
        return said;
    }

    /**
     * Sends a voice message, a video or a file.
     *
     * @throws BadSpeech in a group, where DingTalk hands none of them to a robot
     */
    public ChatMessage send(String as, String chat, Media media) {
        Community community = directory.today();
        SandboxUser speaker = speaker(community, as);
        Conversation conversation = conversation(community, speaker, chat);
        if (!Set.of("audio", "video", "file").contains(media.kind())) {
            throw new BadSpeech("\"kind\" is \"" + media.kind() + "\"; allowed are audio, video and file");
        }
        if (conversation.group()) {
            throw new BadSpeech("群里的机器人收不到语音、视频和文件，请发到与机器人的单聊（a robot in a group gets no voice,"
                    + " video or file; send it in the private chat）");
        }
        ChatMessage said = chats.post(
                new Posting(conversation.id(), speaker.userId(), Content.sent(media), Map.of(), false, null, null));
        chats.look(speaker.userId(), conversation.id());
        bot.push(wire.received(said, speaker, conversation, null));
        return said;
    }

    /**
     * The person with this user id.
     *
     * @throws BadSpeech when there is none
     */
    public static SandboxUser speaker(Community community, String userId) {
        return community
                .user(userId)
                .orElseThrow(() -> new BadSpeech("\"as\" is \"" + userId
                        + "\", and nobody has that user id; GET /sandbox/api/people lists who can be played"));
    }

    /**
     * The conversation with this name, which that person is in.
     *
     * @throws BadSpeech when there is none, or the person is not in it
     */
    public static Conversation conversation(Community community, SandboxUser speaker, String name) {
        return community
                .conversation(name, speaker)
                .filter(conversation -> conversation.has(speaker.userId()))
                .orElseThrow(() -> new BadSpeech("\"conversation\" is \"" + name + "\", and " + speaker.name()
                        + " is in no such chat; GET /sandbox/api/chats?as=" + speaker.userId() + " lists the chats"));
    }

    private static void checkWords(Speech speech) {
        if (speech.text().isBlank() && speech.pictures().isEmpty()) {
            throw new BadSpeech("Nothing is said; give a text, a picture, or both");
        }
        if (speech.text().length() > LONGEST_TEXT) {
            throw new BadSpeech("The text has " + speech.text().length() + " characters; allowed are " + LONGEST_TEXT);
        }
        if (speech.pictures().size() > MOST_PICTURES) {
            throw new BadSpeech("There are " + speech.pictures().size() + " pictures; allowed are " + MOST_PICTURES);
        }
    }

    private Optional<ChatMessage> quoted(Conversation conversation, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        Optional<ChatMessage> quoted =
                chats.message(id).filter(message -> message.conversation().equals(conversation.id()));
        if (quoted.isEmpty()) {
            throw new BadSpeech("\"quote\" is \"" + id + "\", and this chat has no such message");
        }
        return quoted;
    }

    private static Map<String, String> mentions(Community community, Conversation conversation, Speech speech) {
        Map<String, String> mentions = new LinkedHashMap<>();
        for (String userId : speech.at()) {
            SandboxUser user = community
                    .user(userId)
                    .filter(member -> conversation.group() && conversation.has(member.userId()))
                    .orElseThrow(() -> new BadSpeech("\"at\" has \"" + userId + "\", who is not in this group"));
            mentions.put(user.name(), user.userId());
        }
        return mentions;
    }
}
