package org.dutybell.dingtalk.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a received robot message into our words. Fields of every known age and client of DingTalk are understood. */
public class Translation {

    /** DingTalk's sign that the month's quota is used up and the content was withheld. */
    private static final String QUOTA_USED_UP = "20001";

    /**
     * Messages are not kept for later delivery, so a time further from ours than this is read off another clock: ours
     * was moved, or that of the machine is wrong.
     */
    private static final Duration OTHER_CLOCK = Duration.ofMinutes(30);

    private final String ownRobotCode;

    /** @param ownRobotCode stands in when the message does not name the robot */
    public Translation(String ownRobotCode) {
        this.ownRobotCode = ownRobotCode;
    }

    /**
     * @param raw the message as it came
     * @param message the same, parsed
     * @param frameId id of the frame that carried it, which stands in for a missing message id; empty when none did
     * @param now when it arrived
     */
    public InboundMessage translate(String raw, JsonNode message, String frameId, Instant now) {
        Form form = form(message);
        Content content = form == Form.WORDS_AND_PICTURES || form == Form.FILE ? Content.of(message) : Content.EMPTY;
        Instant writtenAt = Json.instant(message, "createAt");
        return new InboundMessage(
                Objects.requireNonNullElse(Json.text(message, "msgId"), frameId),
                frameId.isEmpty() ? null : frameId,
                content.isEmpty() && !isText(message) && form != Form.WITHHELD ? Form.UNSUPPORTED : form,
                "2".equals(Json.text(message, "conversationType")),
                Json.textOrEmpty(message, "conversationId"),
                Json.text(message, "conversationTitle"),
                Json.text(message, "senderStaffId"),
                Json.textOrEmpty(message, "senderNick"),
                ourTime(writtenAt, now),
                content.text(),
                content.pictures(),
                Objects.requireNonNullElse(Json.text(message, "robotCode"), ownRobotCode),
                Quotes.of(message),
                Json.text(message, "sessionWebhook"),
                sessionEnd(message, writtenAt, now),
                raw,
                Json.textOrEmpty(message.path("content"), "fileName"));
    }

    private static Form form(JsonNode message) {
        if (QUOTA_USED_UP.equals(Json.text(message, "errorCode"))) {
            return Form.WITHHELD;
        }
        return switch (Json.textOrEmpty(message, "msgtype")) {
            case "text", "picture", "richText", "audio" -> Form.WORDS_AND_PICTURES;
            case "file", "video" -> Form.FILE;
            default -> Form.UNSUPPORTED;
        };
    }

    private static boolean isText(JsonNode message) {
        return "text".equals(Json.text(message, "msgtype"));
    }

    private static Instant ourTime(@Nullable Instant writtenAt, Instant now) {
        if (writtenAt == null || Duration.between(writtenAt, now).abs().compareTo(OTHER_CLOCK) > 0) {
            return now;
        }
        return writtenAt;
    }

    /** The session's length is told by two times of the same clock; the end is counted on ours. */
    private static @Nullable Instant sessionEnd(JsonNode message, @Nullable Instant writtenAt, Instant now) {
        Instant end = Json.instant(message, "sessionWebhookExpiredTime");
        if (end == null || Json.text(message, "sessionWebhook") == null) {
            return null;
        }
        return writtenAt == null ? end : ourTime(writtenAt, now).plus(Duration.between(writtenAt, end));
    }

    /** Words and pictures, in the order shown. */
    public record Content(String text, List<String> pictures) {

        static final Content EMPTY = new Content("", List.of());

        static Content of(JsonNode message) {
            JsonNode content = message.path("content");
            return switch (Json.textOrEmpty(message, "msgtype")) {
                case "text" ->
                    new Content(
                            Json.textOrEmpty(message.path("text"), "content").strip(), List.of());
                case "picture", "file", "video" -> picture(content);
                // DingTalk's own transcript; without one the voice message says nothing to us
                case "audio" ->
                    new Content(Json.textOrEmpty(content, "recognition").strip(), List.of());
                default -> rich(content.path("richText"));
            };
        }

        /** Never pictureDownloadCode: the download answers it with HTTP 500. */
        static Content picture(JsonNode content) {
            String code = Json.text(content, "downloadCode");
            return code == null ? EMPTY : new Content("", List.of(code));
        }

        static Content rich(JsonNode parts) {
            StringBuilder text = new StringBuilder();
            List<String> pictures = new ArrayList<>();
            for (JsonNode part : parts) {
                String code = Json.text(part, "downloadCode");
                if (code != null) {
                    pictures.add(code);
                }
                text.append(Json.textOrEmpty(part, part.has("text") ? "text" : "content"));
            }
            return new Content(text.toString().strip(), pictures);
        }

        boolean isEmpty() {
            return text.isEmpty() && pictures.isEmpty();
        }
    }
}
