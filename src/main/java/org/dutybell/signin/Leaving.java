package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser on its way to the provider.
 *
 * @param state comes back from the provider; nobody else can know it
 * @param to our page that was wanted
 */
record Leaving(String state, String to) implements Serializable {

    private static final String NAME = "sign-in-leaving";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long serialVersionUID = 1L;

    /** Where people arrive who wanted no page in particular. */
    static final String START_PAGE = "/m";

    /** Notes in the session that it leaves. */
    static Leaving from(HttpServletRequest request, @Nullable String to) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        Leaving leaving = new Leaving(HexFormat.of().formatHex(bytes), ours(to));
        request.getSession().setAttribute(NAME, leaving);
        return leaving;
    }

    /**
     * Takes the note of the one that comes back with this request, so that it is good once; empty when this browser did not
     * leave with this state.
     */
    static Optional<Leaving> takeBack(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Leaving leaving)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        request.setAttribute(NAME, leaving);
        return Optional.of(leaving).filter(one -> one.state().equals(request.getParameter("state")));
    }

    /** Where the one that has just come back wanted to go. */
    static String wanted(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Leaving leaving ? leaving.to() : START_PAGE;
    }

    /** Only pages of people: an address from elsewhere could lead anywhere. */
    private static String ours(@Nullable String to) {
        return to != null && to.matches("/m(/[A-Za-z0-9-]{1,40})?") ? to : START_PAGE;
    }
}
