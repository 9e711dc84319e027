package org.dutybell.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of a morning: what is overdue, due today, opens today and is due soon, each part cut to its first lines. What is
 * cut off is counted, and said where it stands.
 */
@Component
class MorningMessage {

    private static final int MOST_LINES = 10;
    /** What opens and is named needs no message of its own, so more of it is named. */
    private static final int MOST_OPENING = 20;

    private static final int MOST_CODES = 20;

    private final Templates templates;
    private final ReviewLines reviews;
    private final DutyBellProperties settings;

    MorningMessage(Templates templates, ReviewLines reviews, DutyBellProperties settings) {
        this.templates = templates;
        this.reviews = reviews;
        this.settings = settings;
    }

    /** @param waiting for the look of the person, long enough to be told; null for nothing */
    Written of(Morning morning, @Nullable ReviewBacklog waiting, LocalDate day, Speaker speaker) {
        List<Part> parts = Stream.of(
                        part(Template.MORNING_OVERDUE, Template.MORNING_LATE_LINE, morning.overdue(), MOST_LINES),
                        part(Template.MORNING_TODAY, Template.MORNING_LINE, morning.today(), MOST_OPENING),
                        part(Template.MORNING_OPENING, Template.MORNING_LINE, morning.opening(), MOST_OPENING),
                        part(Template.MORNING_SOON, Template.MORNING_LINE, morning.soon(), MOST_LINES))
                .filter(part -> !part.groups().isEmpty())
                .toList();
        NewNotification message = new NewNotification(
                (morning.place().isPrivate() ? "digest:morning-private:" : "digest:morning:") + day + ":"
                        + morning.place().code(),
                MessageKind.DIGEST,
                morning.place().destination(),
                new Content.Message(
                        templates.render(Template.MORNING_TITLE, Map.of()),
                        body(morning.place(), parts, waiting, speaker),
                        "/m",
                        false,
                        morning.overdue().isEmpty()),
                speaker.now());
        return new Written(message, parts.stream().flatMap(Part::lines).toList());
    }

    private static Part part(Template head, Template line, List<ObligationView> all, int most) {
        return new Part(head, line, groups(all), most);
    }

    private String body(MorningPlace place, List<Part> parts, @Nullable ReviewBacklog waiting, Speaker speaker) {
        List<String> lines = new ArrayList<>();
        lines.add(head(place, speaker));
        parts.forEach(part -> add(part, speaker, lines));
        lines.add(templates.render(Template.MORNING_FOOT, Map.of()));
        if (waiting != null) {
            lines.addAll(reviews.all(place.code(), waiting, speaker));
        }
        if (parts.stream().anyMatch(part -> part.leftOut() > 0)) {
            settings.address("/")
                    .ifPresent(link -> lines.add(templates.render(Template.DIGEST_LINK, Map.of("link", link))));
        }
        return String.join("\n\n", lines);
    }

    /** Without the name of the reader: what says the same to several people is one call. */
    private String head(MorningPlace place, Speaker speaker) {
        return place.isPrivate()
                ? templates.render(Template.MORNING_PRIVATE_HEAD, Map.of())
                : templates.render(Template.MORNING_HEAD, Map.of("place", speaker.place(place.destination())));
    }

    private void add(Part part, Speaker speaker, List<String> lines) {
        lines.add(templates.render(
                part.head(),
                Map.of("count", part.groups().stream().mapToInt(List::size).sum())));
        part.named().map(group -> line(part.line(), group, speaker)).forEach(lines::add);
        if (part.leftOut() > 0) {
            lines.add(templates.render(Template.MORE_LINES, Map.of("count", part.leftOut())));
        }
    }

    /** The targets of one coverage duty are one line. */
    private static List<List<ObligationView>> groups(List<ObligationView> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(MorningMessage::line, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String line(ObligationView one) {
        return one.target().isEmpty()
                ? String.valueOf(one.id())
                : String.join("/", one.duty().code(), one.post(), one.period());
    }

    private String line(Template template, List<ObligationView> group, Speaker speaker) {
        ObligationView first = group.get(0);
        Map<String, Object> values = speaker.of(first);
        values.put("late", speaker.span(first.due()));
        values.put("code", codes(group, speaker));
        values.put("target", group.size() > 1 ? "×" + group.size() : values.get("target"));
        return templates.render(template, values);
    }

    /** What has not opened yet has no code. */
    private static String codes(List<ObligationView> group, Speaker speaker) {
        return group.stream()
                .filter(one -> one.shortCode() != null)
                .limit(MOST_CODES)
                .map(one -> "#" + speaker.of(one).get("code") + " ")
                .collect(Collectors.joining());
    }

    /**
     * A message and what it is about.
     *
     * @param lines in their order
     */
    record Written(NewNotification message, List<DigestLines.Line> lines) {}

    /**
     * What stands under one heading.
     *
     * @param groups each takes a line
     * @param most how many lines there are at most
     */
    private record Part(Template head, Template line, List<List<ObligationView>> groups, int most) {

        Stream<List<ObligationView>> named() {
            return groups.stream().limit(most);
        }

        /** How many obligations have no line. */
        int leftOut() {
            return groups.stream().skip(most).mapToInt(List::size).sum();
        }

        Stream<DigestLines.Line> lines() {
            return IntStream.range(0, groups.size())
                    .boxed()
                    .flatMap(line -> groups.get(line).stream().map(one -> new DigestLines.Line(one.id(), line < most)));
        }
    }
}
