package org.dutybell.console;

import java.util.Set;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Received pictures, as received and small. */
@Controller
class EvidenceController {

    /** What a browser may show; anything else is only handed out as a file. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp");

    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> picture(@PathVariable String id) {
        return original(find(id));
    }

    /** The picture scaled down; as received where it cannot be scaled. */
    /** The picture scaled down; as received where it cannot be scaled. Null when the browser has it already. */
    @GetMapping("/evidence/{id}/thumb")
    @Nullable
    ResponseEntity<Resource> thumbnail(@PathVariable String id, WebRequest request) {
        Picture picture = find(id);
        String tag = picture.sha256() + "-small";
        if (!SHOWN.contains(picture.mediaType())) {
            return original(picture);
        }
        if (request.checkNotModified(tag)) {
            return null;
        }
        return Thumbnail.of(evidence.content(picture))
                .map(bytes -> small(picture, tag, bytes))
                .orElseGet(() -> original(picture));
    }

    private static ResponseEntity<Resource> small(Picture picture, String tag, byte[] bytes) {
        return answer(
                tag,
                MediaType.IMAGE_JPEG,
                ContentDisposition.inline().filename(name(picture, "-small.jpg")),
                new ByteArrayResource(bytes));
    }

    private Picture find(String id) {
        return RowId.parse(id)
                .flatMap(evidence::picture)
                .orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown-picture", id)));
    }

    private ResponseEntity<Resource> original(Picture picture) {
        boolean shown = SHOWN.contains(picture.mediaType());
        String ending = shown ? "." + picture.mediaType().substring("image/".length()) : ".bin";
        return answer(
                picture.sha256(),
                shown ? MediaType.parseMediaType(picture.mediaType()) : MediaType.APPLICATION_OCTET_STREAM,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(name(picture, ending)),
                evidence.content(picture));
    }

    /** Asked for again each time and compared by hash, since a new database may give an old id to another picture. */
    private static ResponseEntity<Resource> answer(
            String tag, MediaType type, ContentDisposition.Builder disposition, Resource body) {
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    private static String name(Picture picture, String ending) {
        return "evidence-" + picture.id() + ending;
    }
}
