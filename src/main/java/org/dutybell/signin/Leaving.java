package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int LONGEST = 500;

    /** Where people arrive who wanted no page in particular. */
    static final String START_PAGE = "/m";

    private static final Pattern OUR_PAGE =
            Pattern.compile("/(?:(?!sign-)[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*)?(?:\\?[A-Za-z0-9._~=&%+-]*)?");

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

    /** Notes where somebody wants to go who signs in without leaving. */
    static void wants(HttpServletRequest request, @Nullable String to) {
        request.setAttribute(NAME, new Leaving("", ours(to)));
    }

    /** Only pages of this server: an address from elsewhere could lead anywhere. */
    static String ours(@Nullable String to) {
        return to != null && to.length() <= LONGEST && OUR_PAGE.matcher(to).matches() ? to : START_PAGE;
    }
}
