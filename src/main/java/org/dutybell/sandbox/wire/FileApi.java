package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Pictures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a download code into a link, and the link into bytes without a telling name or type. */
@RestController
@OnlyWithBuiltInWire
class FileApi extends ApiEndpoint {

    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    private final Pictures pictures;
    private final Clock clock;

    FileApi(Pictures pictures, Clock clock, JsonMapper json) {
        super(json);
        this.pictures = pictures;
        this.clock = clock;
    }

    @PostMapping("/v1.0/robot/messageFiles/download")
    Map<String, Object> link(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        checkRobot(request);
        String code = text(request, "downloadCode");
        checkCode(code);
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/robot-files/{code}")
                .queryParam("Expires", clock.instant().plus(LINK_LIFETIME).getEpochSecond())
                .buildAndExpand(code)
                .toUriString();
        return Map.of("downloadUrl", url);
    }

    @GetMapping("/robot-files/{code}")
    ResponseEntity<byte[]> bytes(@PathVariable String code, @RequestParam("Expires") long expires) {
        if (clock.instant().isAfter(Instant.ofEpochSecond(expires))) {
            return ResponseEntity.status(403).build();
        }
        return pictures.bytes(code)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private void checkCode(String code) {
        if (code.isEmpty()) {
            throw ApiRefusal.badRequest("invalidParameter.robotCode.empty", "downloadCode 不能为空");
        }
        if (pictures.isSecondCode(code)) {
            throw new ApiRefusal(500, "system.error", "系统错误");
        }
        if (pictures.bytes(code).isEmpty()) {
            throw ApiRefusal.badRequest("invalidParameter.robotCode.downloadCode", "downloadCode 错误或已过期");
        }
    }
}
