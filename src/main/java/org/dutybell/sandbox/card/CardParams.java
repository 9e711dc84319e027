package org.dutybell.sandbox.card;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.ApiRefusal;
import tools.jackson.databind.JsonNode;

/** Reads the variables of a card: text only, and small. */
final class CardParams {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 1024;

    private CardParams() {}

    static Map<String, String> read(JsonNode data) {
        Map<String, String> params = new LinkedHashMap<>();
        data.path("cardParamMap").properties().forEach(entry -> {
            check(entry.getKey(), entry.getValue());
            params.put(entry.getKey(), entry.getValue().stringValue());
        });
        return params;
    }

    /** The variables of single people, by user id. */
    static Map<String, Map<String, String>> readPrivate(JsonNode data, Community community, boolean byUnionId) {
        Map<String, Map<String, String>> params = new LinkedHashMap<>();
        data.properties().forEach(entry -> {
            SandboxUser user = (byUnionId ? community.byUnionId(entry.getKey()) : community.user(entry.getKey()))
                    .orElseThrow(() -> ApiRefusal.badRequest("param.userIdNotExist", "用户不存在：" + entry.getKey()));
            params.put(user.userId(), read(entry.getValue()));
        });
        return params;
    }

    private static void check(String key, JsonNode value) {
        if (!value.isString()) {
            throw ApiRefusal.badRequest("param.error", "cardParamMap 的值必须是字符串：" + key);
        }
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY
                || value.stringValue().getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
            throw ApiRefusal.badRequest("param.error", "cardParamMap 的键不超过 100 字节，值不超过 1 KB：" + key);
        }
    }
}
