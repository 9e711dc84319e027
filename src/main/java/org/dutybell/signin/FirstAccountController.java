package org.dutybell.signin;

import java.time.Clock;
import java.util.Locale;
import org.dutybell.access.LocalAccounts;
import org.dutybell.access.LocalAccounts.Made;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the link in the log, on which the first account is made. */
@Controller
class FirstAccountController {

    private final LocalAccounts accounts;
    private final Clock clock;

    FirstAccountController(LocalAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(WayBack.FIRST)
    String page(@RequestParam(defaultValue = "") String link, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("why", accounts.isGood(link, clock.instant()) ? "" : code(Made.LINK));
        return "signin/first";
    }

    @PostMapping(WayBack.FIRST)
    String make(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        String why =
                password.equals(again) ? code(accounts.makeFirst(link, name, password, clock.instant())) : "different";
        if (why.equals(code(Made.MADE))) {
            return "redirect:" + WayBack.SIGN_IN + "?made";
        }
        model.addAttribute("link", link);
        model.addAttribute("name", name);
        model.addAttribute("why", why);
        return "signin/first";
    }

    private static String code(Made made) {
        return made.name().toLowerCase(Locale.ROOT);
    }
}
