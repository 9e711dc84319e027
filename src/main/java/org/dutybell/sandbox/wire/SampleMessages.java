package org.dutybell.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Content.Button;
import tools.jackson.databind.JsonNode;

/** Reads the message kinds of the send API: msgKey and its msgParam. */
final class SampleMessages {

    private static final Set<String> FILE_TYPES = Set.of("xlsx", "pdf", "zip", "rar", "doc", "docx");

    private SampleMessages() {}

    /** @throws ApiRefusal when the key is not known or a field that DingTalk demands is missing */
    static Content read(String msgKey, JsonNode param) {
        if (msgKey.matches("sampleActionCard[2-6]?")) {
            return card(msgKey, param);
        }
        return switch (msgKey) {
            case "sampleText" -> Content.plain(required(param, "content"));
            case "sampleMarkdown" -> Content.markdown(required(param, "title"), required(param, "text"));
            case "sampleImageMsg" -> Content.markdown("[图片]", "![](" + required(param, "photoURL") + ")");
            case "sampleLink" ->
                Content.markdown(required(param, "title"), required(param, "text"))
                        .withButtons(List.of(new Button(required(param, "title"), required(param, "messageUrl"))));
            case "sampleAudio" ->
                Content.plain("[语音] " + required(param, "mediaId") + " " + required(param, "duration"));
            case "sampleFile" -> Content.plain("[文件] " + file(param));
            case "sampleVideo" -> Content.plain("[视频] " + video(param));
            default -> throw ApiRefusal.badRequest("invalidParameter.msgKey.invalid", "msgKey 无效：" + msgKey);
        };
    }

    private static String file(JsonNode param) {
        required(param, "mediaId");
        String type = required(param, "fileType");
        if (!FILE_TYPES.contains(type)) {
            throw ApiRefusal.badRequest("invalidParameter.msgParam.invalid", "不支持的文件类型：" + type);
        }
        return required(param, "fileName");
    }

    private static String video(JsonNode param) {
        required(param, "duration");
        required(param, "videoType");
        required(param, "picMediaId");
        return required(param, "videoMediaId");
    }

    private static Content card(String msgKey, JsonNode param) {
        List<Button> buttons = new ArrayList<>();
        if (msgKey.equals("sampleActionCard")) {
            buttons.add(new Button(required(param, "singleTitle"), required(param, "singleURL")));
        } else if (msgKey.equals("sampleActionCard6")) {
            addNumbered(buttons, param, "buttonTitle", "buttonUrl", 2);
        } else {
            addNumbered(buttons, param, "actionTitle", "actionURL", msgKey.charAt(msgKey.length() - 1) - '0');
        }
        return Content.markdown(required(param, "title"), required(param, "text"))
                .withButtons(buttons);
    }

    private static void addNumbered(List<Button> buttons, JsonNode param, String title, String url, int count) {
        for (int number = 1; number <= count; number++) {
            buttons.add(new Button(required(param, title + number), required(param, url + number)));
        }
    }

    private static String required(JsonNode param, String field) {
        String value = param.path(field).asString("");
        if (value.isBlank()) {
            throw ApiRefusal.badRequest("invalidParameter.msgParam.invalid", "msgParam 缺少字段：" + field);
        }
        return value;
    }
}
