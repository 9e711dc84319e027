package org.dutybell.checkin;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.duty.Theme;
import org.dutybell.obligation.NamedTheme;

/**
 * Reads which theme of the catalogue a reply names. "主题 …" is the plainest form, and the only one that takes a reason for
 * a theme that was used ("主题 火灾疏散 理由：…"), said in so many words: a 因 alone explains anything. Without it one name anywhere in the words is enough, and two are none.
 */
final class ThemeReader {

    private static final int LONGEST_REASON = 500;
    private static final Pattern LEAD = Pattern.compile("主题\\s*(?:是|为|改为)?[\\s:,“\"「《]*+");
    private static final String EDGE = "[\\s,;:。.”\"」》(]*+";
    private static final String AGAIN = "(?:仍用|仍然使用|再用|重复(?:使用)?)";

    /** What says that it is meant to come again, with the reason as the group: 理由：…, 仍用，因为…, 因…重复. */
    private static final List<Pattern> REASONS = Stream.of(
                    EDGE + AGAIN + "?" + EDGE + "(?:理由|原因)(?:是|为|:|\\s)[\\s:]*(.+)",
                    EDGE + AGAIN + EDGE + "因为?" + "[\\s:,]*(.+)",
                    EDGE + "因为?" + "[\\s:,]*(.+?)[\\s,;。]*(?:而|故|所以|需要|需|要)?" + AGAIN)
            .map(form -> Pattern.compile(form, Pattern.DOTALL))
            .toList();

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
        return REASONS.stream()
                .map(form -> form.matcher(narrow).region(from, narrow.length()))
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(found -> text.substring(found.start(1), found.end(1)).strip())
                .map(words -> words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON))
                .orElse("");
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
