package org.dutybell.console;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages for what the console does not find. All other errors get the error pages by their status. */
@ControllerAdvice(basePackageClasses = ConsoleErrors.class)
class ConsoleErrors {

    private final Phrasebook phrasebook;

    ConsoleErrors(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(PageNotFound missing, Locale locale, Model model) {
        model.addAttribute("what", phrasebook.in(locale).say(missing.what()));
        return "error/404";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notYours(Gate.NotYours refused, Locale locale, Model model) {
        model.addAttribute("what", phrasebook.in(locale).say("common.error.not-yours"));
        return "error/403";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String fromElsewhere(OriginGuard.FromElsewhere refused, Locale locale, Model model) {
        model.addAttribute("what", phrasebook.in(locale).say("common.error.from-elsewhere"));
        return "error/4xx";
    }
}
