package org.dutybell.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Picture;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Received pictures: copies to look at, and the original as a file. */
@Controller
class EvidenceController {

    private static final String NO_PREVIEW = "/console/no-preview.svg";

    private final Evidence evidence;
    private final Gate gate;
    private final Clock clock;

    EvidenceController(Evidence evidence, Gate gate, Clock clock) {
        this.evidence = evidence;
        this.gate = gate;
        this.clock = clock;
    }

    /** The copy to look at; where there is none, the way to the original. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> picture(@PathVariable String id) {
        return copy(find(id), CopySize.VIEW, "/evidence/" + id + "/original");
    }

    @GetMapping("/evidence/{id}/thumb")
    ResponseEntity<Resource> thumbnail(@PathVariable String id) {
        return copy(find(id), CopySize.SMALL, NO_PREVIEW);
    }

    /** The bytes as received, never shown within a page: they may hold more than the pixels. Who fetches them is noted. */
    @GetMapping("/evidence/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String id, HttpServletRequest request) {
        Picture picture = find(id);
        evidence.handedOut(picture, gate.access().who(), request.getRemoteAddr(), clock.instant());
        return answer(
                picture.sha256(),
                MediaType.APPLICATION_OCTET_STREAM,
                ContentDisposition.attachment().filename("evidence-" + picture.id() + ending(picture)),
                evidence.content(picture));
    }

    private ResponseEntity<Resource> copy(Picture picture, CopySize size, String otherwise) {
        return evidence.copy(picture, size)
                .map(copy -> answer(
                        picture.sha256() + "-" + size,
                        MediaType.IMAGE_JPEG,
                        ContentDisposition.inline().filename("evidence-" + picture.id() + ".jpg"),
                        copy))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, otherwise)
                        .build());
    }

    private Picture find(String id) {
        return RowId.parse(id)
                .flatMap(evidence::picture)
                .orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown-picture", id)));
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

    /** That of the file in the store, which was chosen by the content and not by whoever sent it. */
    private static String ending(Picture picture) {
        return picture.path().substring(picture.path().lastIndexOf('.'));
    }
}
