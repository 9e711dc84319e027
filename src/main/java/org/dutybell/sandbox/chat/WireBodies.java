package org.dutybell.sandbox.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a received message that depends on its kind: text, picture or richText, and what was quoted. */
final class WireBodies {

    private WireBodies() {}

    static void put(Map<String, Object> message, ChatMessage said, @Nullable ChatMessage quoted) {
        Content content = said.content();
        Media media = content.media();
        if (media != null) {
            message.put("msgtype", media.kind());
            message.put("content", media(media));
        } else if (content.pictures().isEmpty()) {
            message.put("msgtype", "text");
            message.put("text", text(said, quoted));
        } else if (content.text().isBlank() && content.pictures().size() == 1) {
            message.put("msgtype", "picture");
            message.put("content", withQuote(picture(content.pictures().get(0)), quoted));
        } else {
            message.put("msgtype", "richText");
            message.put("content", withQuote(new LinkedHashMap<>(Map.of("richText", richText(said))), quoted));
        }
        if (quoted != null) {
            putOriginal(message, quoted);
        }
    }

    private static Map<String, Object> media(Media media) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("downloadCode", media.code());
        if (media.kind().equals("file")) {
            body.put("fileName", media.fileName());
            body.put("spaceId", "1");
            body.put("fileId", media.code().substring(2));
            return body;
        }
        body.put("duration", media.seconds() * 1000);
        if (media.kind().equals("audio")) {
            body.put("recognition", media.recognition());
        } else {
            body.put("videoType", "mp4");
        }
        return body;
    }

    private static void putOriginal(Map<String, Object> message, ChatMessage quoted) {
        message.put("originalMsgId", quoted.id());
        String key = quoted.posting().processQueryKey();
        if (key != null) {
            message.put("originalProcessQueryKey", key);
        }
    }

    private static Map<String, Object> text(ChatMessage said, @Nullable ChatMessage quoted) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("content", words(said));
        return withQuote(text, quoted);
    }

    private static Map<String, Object> withQuote(Map<String, Object> body, @Nullable ChatMessage quoted) {
        if (quoted != null) {
            body.put("isReplyMsg", true);
            body.put("repliedMsg", replied(quoted));
        }
        return body;
    }

    /** The @ of the bot is removed by DingTalk, the blank behind it stays. */
    private static String words(ChatMessage said) {
        return (said.posting().atBot() ? " " : "") + said.content().text();
    }

    private static Map<String, Object> picture(String code) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("downloadCode", code);
        picture.put("pictureDownloadCode", Pictures.pictureDownloadCode(code));
        return picture;
    }

    private static List<Map<String, Object>> richText(ChatMessage said) {
        List<Map<String, Object>> parts = new ArrayList<>();
        if (!said.content().text().isBlank()) {
            parts.add(Map.of("text", words(said)));
        }
        for (String code : said.content().pictures()) {
            Map<String, Object> part = picture(code);
            part.put("type", "picture");
            parts.add(part);
        }
        return parts;
    }

    /** What DingTalk tells of a quoted message. The body of the bot's own messages is missing. */
    private static Map<String, Object> replied(ChatMessage quoted) {
        Map<String, Object> replied = new LinkedHashMap<>();
        replied.put("msgType", kind(quoted));
        replied.put("msgId", quoted.id());
        String author = quoted.author();
        replied.put("senderId", author == null ? EncryptedIds.BOT : EncryptedIds.of(author));
        replied.put("createdAt", quoted.at().toEpochMilli());
        if (!quoted.byBot()) {
            replied.put("content", body(quoted.content()));
        }
        return replied;
    }

    private static String kind(ChatMessage message) {
        Content content = message.content();
        if (message.byBot()) {
            return "unknownMsgType";
        }
        Media media = content.media();
        if (media != null) {
            return media.kind();
        }
        if (content.pictures().isEmpty()) {
            return "text";
        }
        return content.text().isBlank() && content.pictures().size() == 1 ? "picture" : "richText";
    }

    private static Map<String, Object> body(Content content) {
        Media media = content.media();
        if (media != null) {
            return media(media);
        }
        if (content.pictures().isEmpty()) {
            return Map.of("text", content.text());
        }
        if (content.text().isBlank() && content.pictures().size() == 1) {
            return Map.of("downloadCode", content.pictures().get(0));
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        if (!content.text().isBlank()) {
            parts.add(Map.of("msgType", "text", "content", content.text()));
        }
        content.pictures().forEach(code -> parts.add(Map.of("msgType", "picture", "downloadCode", code)));
        return Map.of("richText", parts);
    }
}
