package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.dutybell.access.Access;
import org.dutybell.access.LocalAccounts;
import org.dutybell.access.LocalAccounts.Changed;
import org.dutybell.access.SignInAttempts;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another password for a local account; who knew the old one is signed out everywhere else. */
@Controller
class PasswordController {

    private final LocalAccounts accounts;
    private final SignInAttempts attempts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    PasswordController(
            LocalAccounts accounts,
            SignInAttempts attempts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** People who sign in with DingTalk have no password here. */
    @GetMapping(WayBack.PASSWORD)
    String page(Principal who) {
        return isLocal(who) ? "signin/password" : "redirect:" + Leaving.START_PAGE;
    }

    @PostMapping(WayBack.PASSWORD)
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Principal who,
            HttpServletRequest request,
            Model model) {
        if (!isLocal(who)) {
            return "redirect:" + Leaving.START_PAGE;
        }
        String outcome = password.equals(again) ? change(who, old, password, request) : "different";
        model.addAttribute("outcome", outcome);
        return "signin/password";
    }

    private String change(Principal who, String old, String password, HttpServletRequest request) {
        String name = who.getName().substring(Access.LOCAL.length());
        Instant now = clock.instant();
        if (!attempts.isAllowed(name, request.getRemoteAddr(), now)) {
            return "too-often";
        }
        Changed changed = accounts.change(name, old, password);
        if (changed == Changed.WRONG) {
            attempts.failed(name, request.getRemoteAddr(), now);
        } else if (changed == Changed.CHANGED) {
            sessions.findByPrincipalName(who.getName()).keySet().stream()
                    .filter(id -> !id.equals(request.getSession().getId()))
                    .forEach(sessions::deleteById);
        }
        return changed.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isLocal(Principal who) {
        return who.getName().startsWith(Access.LOCAL);
    }
}
