package org.dutybell.sandbox.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.SandboxCredentials;
import org.jspecify.annotations.Nullable;

/** Puts a message as the wire carries it to the bot. */
class WireMessages {

    private static final String CORP = "dingsandbox";

    private final Sessions sessions;
    private final String oapiBaseUrl;

    WireMessages(Sessions sessions, String oapiBaseUrl) {
        this.sessions = sessions;
        this.oapiBaseUrl = oapiBaseUrl;
    }

    Map<String, Object> received(
            ChatMessage said, SandboxUser speaker, Conversation conversation, @Nullable ChatMessage quoted) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("conversationId", conversation.id());
        if (conversation.group()) {
            message.put("atUsers", atUsers(said));
            message.put("conversationTitle", conversation.title());
        }
        message.put("chatbotCorpId", CORP);
        message.put("chatbotUserId", EncryptedIds.BOT);
        message.put("msgId", said.id());
        putSender(message, speaker);
        putSession(message, conversation);
        message.put("createAt", said.at().toEpochMilli());
        message.put("conversationType", conversation.group() ? "2" : "1");
        message.put("isInAtList", said.posting().atBot());
        message.put("robotCode", SandboxCredentials.CLIENT_ID);
        message.put("senderPlatform", "Sandbox");
        WireBodies.put(message, said, quoted);
        return message;
    }

    private static void putSender(Map<String, Object> message, SandboxUser speaker) {
        message.put("senderNick", speaker.name());
        message.put("isAdmin", false);
        message.put("senderStaffId", speaker.outside() ? "" : speaker.userId());
        if (!speaker.outside()) {
            message.put("senderUnionId", speaker.unionId());
        }
        message.put("senderCorpId", speaker.outside() ? "" : CORP);
        message.put("senderId", speaker.encryptedId());
    }

    private void putSession(Map<String, Object> message, Conversation conversation) {
        Sessions.Session session = sessions.open(conversation.id());
        message.put("sessionWebhookExpiredTime", session.expiresAt().toEpochMilli());
        message.put("sessionWebhook", oapiBaseUrl + "/robot/sendBySession?session=" + session.id());
    }

    private static List<Map<String, Object>> atUsers(ChatMessage said) {
        List<Map<String, Object>> atUsers = new ArrayList<>();
        atUsers.add(Map.of("dingtalkId", EncryptedIds.BOT));
        said.posting().mentions().values().forEach(userId -> atUsers.add(atUser(userId)));
        return atUsers;
    }

    private static Map<String, Object> atUser(String userId) {
        String staffId = userId.equals(SandboxUser.PASSER_BY.userId()) ? "" : userId;
        return Map.of("dingtalkId", EncryptedIds.of(userId), "staffId", staffId);
    }
}
