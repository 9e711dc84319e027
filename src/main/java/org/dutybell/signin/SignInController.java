package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

    SignInController(IdentityProvider provider, WayBack wayBack) {
        this.provider = provider;
        this.wayBack = wayBack;
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

    /** @param why code of the reason; anything else is passed over */
    @GetMapping(WayBack.SIGN_IN)
    String page(@RequestParam(defaultValue = "") String why, Model model) {
        Arrays.stream(Why.values())
                .filter(one -> one.code().equals(why))
                .findFirst()
                .ifPresent(one -> model.addAttribute("why", one.code()));
        return "signin/sign-in";
    }
}
