package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.dutybell.access.LocalAccounts;
import org.dutybell.signin.SignInFailed.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to the provider, and the page on which a sign-in that failed says why. */
@Controller
class SignInController {

    private final IdentityProvider provider;
    private final WayBack wayBack;
    private final LocalAccounts accounts;

    SignInController(IdentityProvider provider, WayBack wayBack, LocalAccounts accounts) {
        this.provider = provider;
        this.wayBack = wayBack;
        this.accounts = accounts;
    }

    /** @param to the page that was wanted */
    @GetMapping(WayBack.START)
    String start(HttpServletRequest request, @RequestParam(required = false) @Nullable String to) {
        if (!provider.isReady()) {
            return "redirect:" + WayBack.SIGN_IN + "?why=" + Why.NOT_SET_UP.code();
        }
        return "redirect:"
                + provider.page(
                        wayBack.address(request), Leaving.from(request, to).state());
    }

    /**
     * @param why code of the reason; anything else is passed over
     * @param to the page that was wanted
     * @param made there when the first account was just made
     * @param out there when somebody was just signed out everywhere
     */
    @GetMapping(WayBack.SIGN_IN)
    String page(
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String made,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        model.addAttribute("to", Leaving.ours(to));
        model.addAttribute("local", accounts.isThereAny());
        model.addAttribute("said", made != null ? "made" : out != null ? "out" : null);
        Arrays.stream(Why.values())
                .filter(one -> one.code().equals(why))
                .findFirst()
                .ifPresent(one -> model.addAttribute("why", one.code()));
        return "signin/sign-in";
    }
}
