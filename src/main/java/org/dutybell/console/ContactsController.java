package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import org.dutybell.organisation.ContactSync;
import org.dutybell.organisation.Contacts;
import org.dutybell.organisation.Contacts.Bound;
import org.dutybell.reachability.Reachability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Our people beside DingTalk's address book; nothing changes unasked. */
@Controller
class ContactsController {

    private static final String PAGE = "/contacts";

    private final AdminPage pages;
    private final Contacts contacts;
    private final ContactSync sync;
    private final Reachability reachability;

    ContactsController(AdminPage pages, Contacts contacts, ContactSync sync, Reachability reachability) {
        this.pages = pages;
        this.contacts = contacts;
        this.sync = sync;
        this.reachability = reachability;
    }

    @GetMapping(PAGE)
    String contacts(Locale locale, Model model) {
        Words words = pages.words(locale);
        model.addAttribute(
                "book",
                ContactsPage.of(contacts.difference(), contacts.standing(), sync.nightly(), words, pages.names(words)));
        model.addAttribute("reach", ReachSection.of(reachability.standing(), words, pages.names(words)));
        return "console/contacts";
    }

    @PostMapping(PAGE + "/fetch")
    String fetch(Locale locale, RedirectAttributes next) {
        sync.run(pages.words(locale).now());
        Contacts.Standing standing = contacts.standing();
        Line done = standing.isUnfinished()
                ? Line.of("contacts.fetch.failed", String.valueOf(standing.remark()))
                : Line.of("contacts.fetch.done", standing.seen());
        return pages.back(PAGE, done, locale, next);
    }

    @PostMapping(PAGE + "/apply")
    String apply(@RequestParam(defaultValue = "") List<String> chosen, Locale locale, RedirectAttributes next) {
        int applied = contacts.apply(chosen).size();
        return pages.back(PAGE, Line.of("contacts.applied", applied, chosen.size()), locale, next);
    }

    @PostMapping(PAGE + "/bind")
    String bind(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String sought,
            Locale locale,
            RedirectAttributes next) {
        Bound bound = contacts.bind(person, sought, pages.words(locale).now());
        return pages.back(PAGE, said(bound), locale, next);
    }

    private static Line said(Bound bound) {
        if (bound instanceof Bound.Done done) {
            return Line.of(
                    "contacts.bound", done.person().name(), done.contact().userId());
        }
        if (bound instanceof Bound.NotFound nobody) {
            return Line.of("contacts.not-found", nobody.sought());
        }
        if (bound instanceof Bound.Taken taken) {
            return Line.of("contacts.taken", taken.contact().name(), taken.by().name());
        }
        return bound instanceof Bound.Failed failed
                ? Line.of("contacts.failed", failed.reason())
                : Line.of("contacts.nothing-to-search-by");
    }
}
