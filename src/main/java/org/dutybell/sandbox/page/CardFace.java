package org.dutybell.sandbox.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.sandbox.card.Card;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Content.Button;

/**
 * Plays the template of docs/card-template.md: title, body in up to four parts, a link, and three buttons while its state is
 * open. Variables that it does not know are not shown.
 */
final class CardFace {

    private static final List<String> BODY = List.of("body", "body2", "body3", "body4");

    /** An @ as a card writes it. */
    private static final Pattern MENTION = Pattern.compile("<a atId=([^<>]*)>([^<>]*)</a>");

    private CardFace() {}

    /**
     * What the card shows to this person now.
     *
     * @param called the user ids that the delivery really @-s; to others an @ is only a name
     */
    static Content content(Card card, String userId, String view, Set<String> called) {
        Map<String, String> seen = card.seenBy(userId);
        String body = BODY.stream()
                .map(seen::get)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        String title = seen.getOrDefault("title", "");
        String url = seen.getOrDefault("url", "");
        return Content.markdown(title, "**" + title + "**\n\n" + mentions(body, called))
                .withButtons(url.isEmpty() ? List.of() : List.of(new Button(view, url)));
    }

    private static String mentions(String body, Set<String> called) {
        return MENTION.matcher(body)
                .replaceAll(
                        at -> Matcher.quoteReplacement(called.contains(at.group(1)) ? "@" + at.group(1) : at.group(2)));
    }

    /** The actions of the buttons that can be pressed. */
    static List<String> presses(Card card, String userId) {
        boolean open = card.seenBy(userId).getOrDefault("state", "").equals("open");
        return open ? Stream.of("done", "later", "difficult").toList() : List.of();
    }
}
