package org.dutybell.sandbox.wire;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** The legacy host's token, media upload and list of failed events. */
@RestController
@OnlyWithBuiltInWire
class LegacyApi extends LegacyEndpoint {

    private static final long MB = 1024L * 1024;

    private static final Map<String, Kind> KINDS = Map.of(
            "image", new Kind(20 * MB, Set.of("jpg", "jpeg", "gif", "png", "bmp")),
            "voice", new Kind(2 * MB, Set.of("amr", "mp3", "wav")),
            "video", new Kind(20 * MB, Set.of("mp4")),
            "file", new Kind(20 * MB, Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "pdf", "rar")));

    private final Tokens tokens;
    private final Events events;
    private final Pictures pictures;
    private final Clock clock;

    LegacyApi(Tokens tokens, Events events, Pictures pictures, Clock clock, JsonMapper json) {
        super(json);
        this.tokens = tokens;
        this.events = events;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping("/gettoken")
    Map<String, Object> token(
            @RequestParam(defaultValue = "") String appkey, @RequestParam(defaultValue = "") String appsecret) {
        if (!Tokens.areOurs(appkey, appsecret)) {
            throw new LegacyRefusal(40089, "不合法的corpid或corpsecret");
        }
        Map<String, Object> body = ok();
        body.put("access_token", tokens.issue(appkey, appsecret));
        body.put("expires_in", Tokens.LIFETIME.toSeconds());
        return body;
    }

    @GetMapping("/call_back/get_call_back_failed_result")
    Map<String, Object> failed() {
        Map<String, Object> body = ok();
        body.put("failed_list", events.takeFailed());
        body.put("has_more", events.hasFailed());
        return body;
    }

    @PostMapping("/media/upload")
    Map<String, Object> upload(
            @RequestParam(defaultValue = "") String type, @RequestParam(required = false) @Nullable MultipartFile media)
            throws IOException {
        Kind kind = KINDS.get(type);
        if (kind == null || media == null || media.isEmpty()) {
            throw new LegacyRefusal(40035, "缺少参数 " + (kind == null ? "type" : "media"));
        }
        String name = String.valueOf(media.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (!kind.endings().contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw new LegacyRefusal(40004, "不支持的文件类型：" + name);
        }
        if (media.getSize() > kind.most()) {
            throw new LegacyRefusal(40009, "文件超过大小限制");
        }
        Map<String, Object> body = ok();
        body.put("type", type);
        body.put("media_id", "@" + pictures.keep(media.getBytes()));
        body.put("created_at", clock.millis());
        return body;
    }

    private static Map<String, Object> ok() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", 0);
        body.put("errmsg", "ok");
        return body;
    }

    /**
     * @param most bytes
     * @param endings of file names
     */
    private record Kind(long most, Set<String> endings) {}
}
