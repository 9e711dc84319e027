package org.dutybell.mobile;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the pages say when something cannot be done. */
@ControllerAdvice(basePackageClasses = MobileErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class MobileErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notYours(Owed.NotYours refused, Model model) {
        model.addAttribute("why", "mobile.not-yours");
        model.addAttribute("code", refused.code());
        return "mobile/trouble";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String badKey(Uploads.BadKey refused, Model model) {
        model.addAttribute("why", "mobile.bad-form");
        return "mobile/trouble";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(Uploads.Busy refused, Model model) {
        model.addAttribute("why", "mobile.busy");
        return "mobile/trouble";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String full(Uploads.DraftFull refused, Model model) {
        model.addAttribute("why", "mobile.full");
        model.addAttribute("code", refused.most());
        return "mobile/trouble";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge(MaxUploadSizeExceededException refused, Model model) {
        model.addAttribute("why", "mobile.too-large");
        return "mobile/trouble";
    }
}
