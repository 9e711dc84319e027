package org.dutybell.dingtalk.outbound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * A message body on its way to the wire: mentions filled in, cut to what the wire takes.
 *
 * @param text markdown
 * @param userIds who is mentioned by user id; each stands in the text as {@code @userId}
 * @param mobiles who is mentioned by mobile number; each stands in the text as {@code @mobile}
 */
record MessageText(String text, List<String> userIds, List<String> mobiles) {

    /** DingTalk takes no more mentions in one message. */
    private static final int MOST_MENTIONS = 50;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{@([^{}\\s]+)}");

    /** For a channel that can mention people: a webhook. */
    public static MessageText withMentions(
            String body, List<Person> people, ToIntFunction<MessageText> size, int limit) {
        return fit(body, part -> render(part, people, true), size, limit);
    }

    /** For a channel that cannot: names instead. */
    static MessageText withNames(String body, List<Person> people, ToIntFunction<MessageText> size, int limit) {
        return fit(body, part -> render(part, people, false), size, limit);
    }

    private static MessageText render(String body, List<Person> people, boolean mentions) {
        Map<String, Person> byCode =
                people.stream().collect(Collectors.toMap(Person::code, person -> person, (first, same) -> first));
        Set<String> userIds = new LinkedHashSet<>();
        Set<String> mobiles = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(body);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Person person = byCode.get(matcher.group(1));
            String word = person == null ? matcher.group(1) : word(person, mentions, userIds, mobiles);
            matcher.appendReplacement(text, Matcher.quoteReplacement(apart(word, body, matcher.end())));
        }
        return new MessageText(matcher.appendTail(text).toString(), List.copyOf(userIds), List.copyOf(mobiles));
    }

    private static String word(Person person, boolean mentions, Set<String> userIds, Set<String> mobiles) {
        boolean room = mentions && userIds.size() + mobiles.size() < MOST_MENTIONS;
        String userId = person.dingtalkUserId();
        if (userId != null && (userIds.contains(userId) || room)) {
            userIds.add(userId);
            return "@" + userId;
        }
        String mobile = person.mobile();
        if (userId == null && mobile != null && (mobiles.contains(mobile) || room)) {
            mobiles.add(mobile);
            return "@" + mobile;
        }
        return person.name();
    }

    /** Keeps {@code @u1} from running into a following letter or digit and becoming somebody else's id. */
    private static String apart(String word, String body, int next) {
        boolean runsOn = word.startsWith("@")
                && next < body.length()
                && body.charAt(next) < 128
                && Character.isLetterOrDigit(body.charAt(next));
        return runsOn ? word + " " : word;
    }

    private static MessageText fit(
            String body, Function<String, MessageText> render, ToIntFunction<MessageText> size, int limit) {
        MessageText whole = render.apply(body);
        if (size.applyAsInt(whole) <= limit) {
            return whole;
        }
        List<String> lines = body.lines().toList();
        for (int kept = lines.size() - 1; kept > 0; kept--) {
            MessageText part = render.apply(
                    String.join("\n", lines.subList(0, kept)) + "\n\n" + leftOut(lines.subList(kept, lines.size())));
            if (size.applyAsInt(part) <= limit) {
                return part;
            }
        }
        return firstWords(lines, render, size, limit);
    }

    /** The first line alone is too long: there is no border left to cut at. */
    private static MessageText firstWords(
            List<String> lines, Function<String, MessageText> render, ToIntFunction<MessageText> size, int limit) {
        String end = "…" + (lines.size() > 1 ? "\n\n" + leftOut(lines.subList(1, lines.size())) : "");
        String first = lines.get(0);
        int length = first.length();
        @Nullable MessageText part = null;
        while (part == null || (size.applyAsInt(part) > limit && length > 0)) {
            length = first.offsetByCodePoints(0, first.codePointCount(0, length) * 9 / 10);
            part = render.apply(first.substring(0, length) + end);
        }
        return part;
    }

    private static String leftOut(List<String> lines) {
        long count = lines.stream().filter(line -> !line.isBlank()).count();
        return "（内容过长，另有 " + count + " 行未显示）";
    }
}
