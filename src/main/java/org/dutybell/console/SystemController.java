package org.dutybell.console;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the bot itself is: the way in, the way out, the month's quota, what needs mending. */
@Controller
class SystemController {

    private final SystemState state;

    SystemController(SystemState state) {
        this.state = state;
    }

    @GetMapping("/system")
    String system(Locale locale, Model model) {
        model.addAttribute("system", state.page(locale));
        return "console/system";
    }
}
