package org.dutybell.mobile;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dutybell.checkin.Whereabouts;
import org.dutybell.evidence.Evidence;
import org.dutybell.notification.Markdown;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody owes, and the page on which it is handed in. */
@Controller
class MobileController {

    private final Owed owed;
    private final Sheets sheets;
    private final Drafts drafts;
    private final Uploads uploads;
    private final HandIn handIn;
    private final Evidence evidence;
    private final UnitsSheets units;
    private final Clock clock;

    MobileController(
            Owed owed,
            Sheets sheets,
            Drafts drafts,
            Uploads uploads,
            HandIn handIn,
            Evidence evidence,
            UnitsSheets units,
            Clock clock) {
        this.owed = owed;
        this.sheets = sheets;
        this.drafts = drafts;
        this.uploads = uploads;
        this.handIn = handIn;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/m")
    String mine(Principal who, Model model) {
        model.addAttribute("sheets", sheets.brief(owed.by(who.getName())));
        model.addAttribute("leads", units.isLeader(who.getName(), clock.instant()));
        return "mobile/mine";
    }

    @GetMapping("/m/{code}")
    String one(@PathVariable String code, Principal who, Model model) {
        ObligationView obligation = owed.one(code, who.getName());
        model.addAttribute("sheet", sheets.whole(obligation, who.getName()));
        model.addAttribute(
                "files",
                evidence.files(drafts.pictures(who.getName(), obligation.id())).stream()
                        .map(DraftFile::of)
                        .toList());
        model.addAttribute("who", who.getName());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("longest", HandIn.LONGEST_TEXT);
        Integer most = obligation.duty().evidence().mostPhotos();
        model.addAttribute("most", Objects.requireNonNullElse(most, Drafts.MOST_PICTURES));
        return "mobile/one";
    }

    /**
     * Hands in. Pictures come here only from a browser that runs no scripts; others have sent them one by one before.
     *
     * @param key of the page that was shown: the same page handed in twice counts once
     */
    @PostMapping("/m/{code}")
    String handIn(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "picture", required = false) List<MultipartFile> pictures,
            PlaceForm place,
            Principal who,
            RedirectAttributes next) {
        ObligationView obligation = owed.one(code, who.getName());
        List<String> refused = uploads.all(pictures, key, obligation, who.getName());
        Whereabouts where = place.read();
        boolean nothing = text.isBlank()
                && where == null
                && drafts.pictures(who.getName(), obligation.id()).isEmpty();
        next.addFlashAttribute("refused", refused);
        if (text.length() > HandIn.LONGEST_TEXT) {
            next.addFlashAttribute("trouble", "mobile.too-long");
        } else if (nothing) {
            next.addFlashAttribute("trouble", refused.isEmpty() ? "mobile.nothing" : null);
        } else {
            show(handIn.of(obligation, who.getName(), Uploads.checked(key), text, where, clock.instant()), next);
        }
        return "redirect:/m/" + obligation.shortCode();
    }

    /** Takes back what this person handed in last for it; a draft stays. */
    @PostMapping("/m/{code}/withdraw")
    String withdraw(@PathVariable String code, @RequestParam String key, Principal who, RedirectAttributes next) {
        ObligationView obligation = owed.one(code, who.getName());
        show(handIn.withdraw(obligation, who.getName(), Uploads.checked(key), clock.instant()), next);
        return "redirect:/m/" + obligation.shortCode();
    }

    private static void show(List<String> receipt, RedirectAttributes next) {
        next.addFlashAttribute("receipt", receipt.stream().map(Markdown::plain).toList());
    }
}
