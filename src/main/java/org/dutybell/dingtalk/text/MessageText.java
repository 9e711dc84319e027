package org.dutybell.dingtalk.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutybell.notification.Markdown;
import org.dutybell.organisation.Person;

/**
 * A body as one way out shows it.
 *
 * @param text markdown with the mentions filled in; plain text in the dialect without markdown
 * @param userIds who is mentioned by user id
 * @param mobiles who is mentioned by mobile number
 */
public record MessageText(String text, List<String> userIds, List<String> mobiles) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{@([^{}\\s]+)}");

    /** The whole body, whatever its length. */
    public static MessageText of(Dialect dialect, String body, List<Person> people) {
        Map<String, Person> byCode =
                people.stream().collect(Collectors.toMap(Person::code, person -> person, (first, same) -> first));
        Set<String> userIds = new LinkedHashSet<>();
        Set<String> mobiles = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(body);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Person person = byCode.get(matcher.group(1));
            String word = person == null ? matcher.group(1) : dialect.word(person, userIds, mobiles);
            matcher.appendReplacement(text, Matcher.quoteReplacement(apart(word, body, matcher.end())));
        }
        String filled = matcher.appendTail(text).toString();
        return new MessageText(
                dialect == Dialect.PLAIN ? Markdown.plain(filled) : LineBreaks.shown(filled),
                List.copyOf(userIds),
                List.copyOf(mobiles));
    }

    /** Keeps {@code @u1} from running into a following letter or digit and becoming somebody else's id. */
    private static String apart(String word, String body, int next) {
        boolean runsOn = word.startsWith("@")
                && next < body.length()
                && body.charAt(next) < 128
                && Character.isLetterOrDigit(body.charAt(next));
        return runsOn ? word + " " : word;
    }
}
