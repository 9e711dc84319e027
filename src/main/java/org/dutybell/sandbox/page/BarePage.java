package org.dutybell.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dutybell.sandbox.OnlyInSandbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page while another server on this machine stands in for DingTalk: only the clock works here. */
@Controller
@OnlyInSandbox
@ConditionalOnBooleanProperty(name = "dutybell.sandbox.built-in-wire", havingValue = false, matchIfMissing = true)
class BarePage {

    private final ClockBar clockBar;

    BarePage(ClockBar clockBar) {
        this.clockBar = clockBar;
    }

    @GetMapping("/sandbox")
    String page(Model model, Locale locale, HttpServletResponse response) {
        PageHeaders.put(response);
        clockBar.show(model, locale);
        model.addAttribute("wire", false);
        return "sandbox/page";
    }

    @RequestMapping({
        "/sandbox/api/people",
        "/sandbox/api/chats",
        "/sandbox/api/chats/**",
        "/sandbox/api/messages/**",
        "/sandbox/api/journal/**",
        "/sandbox/api/faults/**",
        "/sandbox/api/cards/**",
        "/sandbox/api/contacts/**",
        "/sandbox/api/dings",
        "/sandbox/api/todos",
        "/sandbox/api/calendar"
    })
    @ResponseBody
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail off() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "The built-in look-alike is off because dutybell.dingtalk.api-base-url and oapi-base-url point to another"
                        + " server; start without them to use it. The clock works here all the same.");
    }
}
