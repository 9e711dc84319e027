package org.dutybell.checkin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** Codes that were mistyped: one sign wrong, missing, too many, or two changed places. They are asked back, never taken. */
final class NearCodes {

    /** Letters and digits together, which no word is. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Z0-9])(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\\d)[A-Z0-9]{3,7}(?![A-Z0-9])");

    private NearCodes() {}

    /** The open ones that may be meant by a code that names nothing. */
    static List<ObligationView> of(String code, List<ObligationView> open) {
        return open.stream()
                .filter(one -> one.shortCode() != null && isNear(code.toUpperCase(Locale.ROOT), one.shortCode()))
                .toList();
    }

    /** A token without # that is nearly an open code; null when there is none. */
    static @Nullable String bare(String text, List<ObligationView> open) {
        Matcher token = TOKEN.matcher(ReplyReader.narrow(text));
        while (token.find()) {
            if (!of(token.group(), open).isEmpty()) {
                return token.group();
            }
        }
        return null;
    }

    /** Whether one slip makes the one of the other; the same is not near. */
    static boolean isNear(String said, String code) {
        if (said.equals(code) || Math.abs(said.length() - code.length()) > 1) {
            return false;
        }
        int front = 0;
        while (front < Math.min(said.length(), code.length()) && said.charAt(front) == code.charAt(front)) {
            front++;
        }
        if (said.length() != code.length()) {
            boolean longer = said.length() > code.length();
            return longer
                    ? said.substring(front + 1).equals(code.substring(front))
                    : said.substring(front).equals(code.substring(front + 1));
        }
        boolean oneSign = said.substring(front + 1).equals(code.substring(front + 1));
        return oneSign || haveChangedPlaces(said, code, front);
    }

    private static boolean haveChangedPlaces(String said, String code, int at) {
        return at + 1 < said.length()
                && said.charAt(at) == code.charAt(at + 1)
                && said.charAt(at + 1) == code.charAt(at)
                && said.substring(at + 2).equals(code.substring(at + 2));
    }
}
