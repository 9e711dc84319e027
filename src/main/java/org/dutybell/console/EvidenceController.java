package org.dutybell.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Erasure;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.StoredFile;
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

/** Received pictures: copies to look at, and the original as a file; of documents and videos the file only. */
@Controller
class EvidenceController {

    /** A drawing that is opened by itself shows the picture that it holds and nothing else. */
    private static final String DRAWING = "default-src 'none'; img-src data:; frame-ancestors 'none'";

    private static final String ERASED = "/console/erased.svg";
    private static final String NO_PREVIEW = "/console/no-preview.svg";

    private final Evidence evidence;
    private final Erasure erasure;
    private final Gate gate;
    private final Stamps stamps;
    private final Clock clock;

    EvidenceController(Evidence evidence, Erasure erasure, Gate gate, Stamps stamps, Clock clock) {
        this.evidence = evidence;
        this.erasure = erasure;
        this.gate = gate;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** The copy to look at, stamped where a property asks for it; where there is none, the way to the original. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> picture(@PathVariable String id, Locale locale, HttpServletResponse response) {
        StoredFile picture = find(id);
        List<String> stamp = stamps.of(picture, locale);
        if (stamp.isEmpty()) {
            return copy(picture, CopySize.VIEW, "/evidence/" + id + "/original");
        }
        response.setHeader("Content-Security-Policy", DRAWING);
        return evidence.copy(picture, CopySize.VIEW)
                .map(copy -> stamped(picture, Stamp.on(copy, stamp), stamp))
                .orElseGet(() -> elsewhere("/evidence/" + id + "/original"));
    }

    private static ResponseEntity<Resource> stamped(StoredFile picture, Resource drawing, List<String> stamp) {
        return answer(
                picture.sha256() + "-stamped-" + Integer.toHexString(stamp.hashCode()),
                MediaType.valueOf("image/svg+xml;charset=UTF-8"),
                ContentDisposition.inline().filename("evidence-" + picture.id() + ".svg"),
                drawing);
    }

    @GetMapping("/evidence/{id}/thumb")
    ResponseEntity<Resource> thumbnail(@PathVariable String id) {
        boolean erased = RowId.parse(id).flatMap(erasure::erasedAt).isPresent();
        return erased ? elsewhere(ERASED) : copy(find(id), CopySize.SMALL, NO_PREVIEW);
    }

    /** The bytes as received, never shown within a page: they may hold more than the pixels. Who fetches them is noted. */
    @GetMapping("/evidence/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String id, HttpServletRequest request) {
        StoredFile picture = find(id);
        evidence.handedOut(picture, gate.access().who(), request.getRemoteAddr(), clock.instant());
        return answer(
                picture.sha256(),
                MediaType.APPLICATION_OCTET_STREAM,
                ContentDisposition.attachment().filename(picture.downloadName(), StandardCharsets.UTF_8),
                evidence.content(picture));
    }

    private ResponseEntity<Resource> copy(StoredFile picture, CopySize size, String otherwise) {
        return evidence.copy(picture, size)
                .map(copy -> answer(
                        picture.sha256() + "-" + size,
                        MediaType.IMAGE_JPEG,
                        ContentDisposition.inline().filename("evidence-" + picture.id() + ".jpg"),
                        copy))
                .orElseGet(() -> elsewhere(otherwise));
    }

    private static ResponseEntity<Resource> elsewhere(String otherwise) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, otherwise)
                .build();
    }

    private StoredFile find(String id) {
        StoredFile picture = RowId.parse(id)
                .flatMap(evidence::file)
                .orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown-picture", id)));
        erasure.erasedAt(picture.id()).ifPresent(at -> {
            throw new PageNotFound(Line.of("obligation.erased-picture", at, picture.sha256()));
        });
        return picture;
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
}
