package org.dutybell.checkin;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.Theme;
import org.dutybell.obligation.NamedTheme;

/**
 * Reads which theme of the catalogue a reply names. "主题 …" is the plainest form, and the only one that takes a reason
 * ("主题 火灾疏散 因 …"); without it one name anywhere in the words is enough, and two are none.
 */
final class ThemeReader {

    private static final int LONGEST_REASON = 500;
    private static final Pattern LEAD = Pattern.compile("主题\\s*(?:是|为|改为)?[\\s:,“\"「《]*+");
    private static final Pattern REASON = Pattern.compile("[\\s,;。.”\"」》(]*+因(?:为)?[\\s:,]*+(.+)", Pattern.DOTALL);

    private final List<Name> names;

    /** @param themes the catalogue */
    ThemeReader(List<Theme> themes) {
        names = themes.stream()
                .flatMap(theme -> theme.names().map(name -> new Name(ReplyReader.narrow(name), theme.code())))
                .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
                .toList();
    }

    /** @param text as written */
    Optional<NamedTheme> read(String text) {
        String narrow = ReplyReader.narrow(text);
        return said(text, narrow).or(() -> mentioned(narrow));
    }

    /** The last one that is said counts, so that it can be corrected. */
    private Optional<NamedTheme> said(String text, String narrow) {
        Optional<NamedTheme> last = Optional.empty();
        Matcher lead = LEAD.matcher(narrow);
        while (lead.find()) {
            int start = lead.end();
            Optional<Name> found = names.stream()
                    .filter(name -> narrow.startsWith(name.text(), start))
                    .findFirst();
            if (found.isPresent()) {
                Name name = found.get();
                last = Optional.of(new NamedTheme(
                        name.code(), reason(text, narrow, start + name.text().length())));
            }
        }
        return last;
    }

    private static String reason(String text, String narrow, int from) {
        Matcher reason = REASON.matcher(narrow).region(from, narrow.length());
        if (!reason.lookingAt()) {
            return "";
        }
        String words = text.substring(reason.start(1), reason.end(1)).strip();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }

    /** A longer name hides the shorter ones inside it. */
    private Optional<NamedTheme> mentioned(String narrow) {
        Set<String> codes = new LinkedHashSet<>();
        String rest = narrow;
        for (Name name : names) {
            if (rest.contains(name.text())) {
                codes.add(name.code());
                rest = rest.replace(name.text(), "\n");
            }
        }
        return codes.size() == 1 ? Optional.of(new NamedTheme(codes.iterator().next(), "")) : Optional.empty();
    }

    private record Name(String text, String code) {}
}
