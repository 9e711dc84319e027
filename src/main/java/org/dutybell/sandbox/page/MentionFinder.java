package org.dutybell.sandbox.page;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns {@code @userId} in the words of a markdown text into mentions with the person's name. */
final class MentionFinder extends AbstractVisitor {

    private final Map<String, String> names;
    private final @Nullable Pattern pattern;

    /**
     * @param names the text behind the @, and the name that is shown for it
     */
    MentionFinder(Map<String, String> names) {
        this.names = names;
        this.pattern = names.isEmpty() ? null : pattern(names);
    }

    private static Pattern pattern(Map<String, String> names) {
        // The longest first: @u12 is not @u1.
        return Pattern.compile("@("
                + names.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")");
    }

    @Override
    public void visit(Text text) {
        if (pattern != null) {
            split(text, pattern);
        }
    }

    private void split(Text text, Pattern wanted) {
        String literal = text.getLiteral();
        int done = 0;
        for (MatchResult found : wanted.matcher(literal).results().toList()) {
            addWords(text, literal.substring(done, found.start()));
            text.insertBefore(new Mention(names.getOrDefault(found.group(1), found.group(1))));
            done = found.end();
        }
        text.setLiteral(literal.substring(done));
    }

    private static void addWords(Text text, String words) {
        if (!words.isEmpty()) {
            text.insertBefore(new Text(words));
        }
    }
}
