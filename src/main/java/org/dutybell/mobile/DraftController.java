package org.dutybell.mobile;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.ObligationView;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of a draft, one by one as the phone sends them; each answer is the list as it is now. */
@Controller
class DraftController {

    private final Owed owed;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Evidence evidence;

    DraftController(Owed owed, Drafts drafts, Uploads uploads, Evidence evidence) {
        this.owed = owed;
        this.drafts = drafts;
        this.uploads = uploads;
        this.evidence = evidence;
    }

    /** @param key made by the page for this picture */
    @PostMapping("/m/{code}/pictures")
    String add(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam MultipartFile picture,
            Principal who,
            Model model) {
        ObligationView obligation = owed.one(code, who.getName());
        Optional<String> refused = uploads.one(picture, key, obligation, who.getName());
        model.addAttribute("refused", refused.stream().toList());
        return list(obligation, who, model);
    }

    @PostMapping("/m/{code}/pictures/{id}/remove")
    String remove(@PathVariable String code, @PathVariable long id, Principal who, Model model) {
        ObligationView obligation = owed.one(code, who.getName());
        drafts.remove(who.getName(), obligation.id(), id);
        return list(obligation, who, model);
    }

    private String list(ObligationView obligation, Principal who, Model model) {
        model.addAttribute("code", obligation.shortCode());
        model.addAttribute(
                "files",
                evidence.files(drafts.pictures(who.getName(), obligation.id())).stream()
                        .map(DraftFile::of)
                        .toList());
        return "mobile/pictures :: list";
    }

    /** A picture of the own draft; the number of another's, or of a document, opens nothing. */
    @GetMapping("/m/{code}/pictures/{id}")
    ResponseEntity<Resource> picture(@PathVariable String code, @PathVariable long id, Principal who) {
        ObligationView obligation = owed.one(code, who.getName());
        List<Long> own = drafts.pictures(who.getName(), obligation.id());
        StoredFile picture = evidence.file(id)
                .filter(one -> own.contains(one.id()) && one.kind() == EvidenceKind.PHOTO)
                .orElseThrow(() -> new Owed.NotYours(code));
        Optional<Resource> copy = evidence.copy(picture, CopySize.SMALL);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(copy.isPresent() ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(picture.mediaType()))
                .body(copy.orElseGet(() -> evidence.content(picture)));
    }
}
