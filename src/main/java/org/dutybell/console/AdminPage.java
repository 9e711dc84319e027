package org.dutybell.console;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages with buttons share: after each a redirect, so that a reload presses nothing again. */
@Component
class AdminPage {

    private final Phrasebook phrasebook;

    AdminPage(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Words words(Locale locale) {
        return phrasebook.in(locale);
    }

    Names names(Words words) {
        return phrasebook.namesFor(words);
    }

    /** Back to the page, which shows this once. */
    String back(String page, Line done, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("done", words(locale).say(done));
        return "redirect:" + page;
    }
}
