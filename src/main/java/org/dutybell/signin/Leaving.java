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

    /** The one that comes back with this request; empty when this browser did not leave with this state. */
    static Optional<Leaving> back(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Leaving leaving
                ? Optional.of(leaving).filter(one -> one.state().equals(request.getParameter("state")))
                : Optional.empty();
    }

    /** Ends the journey and says where it was to lead. */
    static String arrived(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String to = session.getAttribute(NAME) instanceof Leaving leaving ? leaving.to() : START_PAGE;
        session.removeAttribute(NAME);
        return to;
    }

    /** Only pages of people: an address from elsewhere could lead anywhere. */
    private static String ours(@Nullable String to) {
        return to != null && to.matches("/m(/[A-Za-z0-9-]{1,40})?") ? to : START_PAGE;
    }
}
