package org.dutybell.sandbox.page;

import java.util.HexFormat;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Pictures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the pictures of the chats. What is no picture by its first bytes is only offered as a download. */
@RestController
@OnlyWithBuiltInWire
class PictureEndpoint {

    private final Pictures pictures;

    PictureEndpoint(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/sandbox/pictures/{code}")
    ResponseEntity<byte[]> picture(@PathVariable String code) {
        return pictures.bytes(code)
                .map(PictureEndpoint::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes) {
        MediaType type = typeOf(bytes);
        String disposition = type.equals(MediaType.APPLICATION_OCTET_STREAM) ? "attachment" : "inline";
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .body(bytes);
    }

    private static MediaType typeOf(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(12, bytes.length));
        if (start.startsWith("ffd8ff")) {
            return MediaType.IMAGE_JPEG;
        }
        if (start.startsWith("89504e470d0a1a0a")) {
            return MediaType.IMAGE_PNG;
        }
        if (start.startsWith("47494638")) {
            return MediaType.IMAGE_GIF;
        }
        boolean webp = start.startsWith("52494646") && start.endsWith("57454250");
        return webp ? MediaType.parseMediaType("image/webp") : MediaType.APPLICATION_OCTET_STREAM;
    }
}
