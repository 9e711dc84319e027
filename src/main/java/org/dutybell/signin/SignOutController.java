package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends all sessions of somebody, on every phone and computer: for a phone that was lost. */
@Controller
class SignOutController {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignOutController(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @PostMapping(WayBack.OUT_EVERYWHERE)
    String everywhere(Principal who, HttpServletRequest request) {
        sessions.findByPrincipalName(who.getName()).keySet().forEach(sessions::deleteById);
        request.getSession().invalidate();
        return "redirect:" + WayBack.SIGN_IN + "?out";
    }
}
