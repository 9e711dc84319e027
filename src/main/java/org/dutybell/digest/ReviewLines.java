package org.dutybell.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.shared.ChineseTime;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What waits for review, in words: a line for the week, some lines for the reminder. */
@Component
class ReviewLines {

    private static final int MOST_LINES = 5;
    private static final int MOST_UNITS = 5;

    private final Templates templates;
    private final ReviewProperties properties;
    private final Organisation organisation;
    private final DutyBellProperties settings;
    private final ZoneId zone;

    ReviewLines(
            Templates templates,
            ReviewProperties properties,
            Organisation organisation,
            DutyBellProperties settings,
            ZoneId zone) {
        this.templates = templates;
        this.properties = properties;
        this.organisation = organisation;
        this.settings = settings;
        this.zone = zone;
    }

    /** How much there is and since when, the first few, how to answer, and where all of them are. */
    List<String> all(String person, ReviewBacklog backlog, Speaker speaker) {
        List<String> lines = new ArrayList<>();
        lines.add(templates.render(
                Template.REVIEW_WAITING_HEAD,
                Map.of(
                        "count", backlog.waiting().size(),
                        "since", speaker.time(backlog.oldest()),
                        "instead", instead(person, speaker))));
        backlog.waiting().stream()
                .limit(MOST_LINES)
                .map(item -> line(item, speaker))
                .forEach(lines::add);
        if (backlog.waiting().size() > MOST_LINES) {
            lines.add(templates.render(
                    Template.MORE_LINES, Map.of("count", backlog.waiting().size() - MOST_LINES)));
        }
        lines.add(templates.render(
                Template.REVIEW_WAITING_HOW, speaker.of(backlog.waiting().get(0).obligation())));
        settings.address("/reviews")
                .ifPresent(link -> lines.add(templates.render(Template.DIGEST_LINK, Map.of("link", link))));
        return lines;
    }

    private String line(ReviewBacklog.Item item, Speaker speaker) {
        Map<String, Object> values = speaker.of(item.obligation());
        values.put("by", speaker.personName(item.review().submitter()));
        values.put("since", speaker.time(item.review().waitsSince()));
        return templates.render(Template.REVIEW_WAITING_LINE, values);
    }

    private String instead(String person, Speaker speaker) {
        Leaders leaders = new Leaders(organisation.roster(), LocalDate.ofInstant(speaker.now(), zone));
        return organisation
                .roster()
                .person(person)
                .map(leaders::postsOf)
                .map(posts -> speaker.standingInFor(new Destination.ToPerson(person), posts))
                .orElse("");
    }

    /** One line for what waits for the leader, one for what waits too long below; none for nothing. */
    List<String> week(Reviewing reviewing, Speaker speaker) {
        List<String> lines = new ArrayList<>();
        ReviewBacklog mine = reviewing.mine();
        if (mine != null) {
            lines.add(templates.render(
                    Template.DIGEST_REVIEWS,
                    Map.of("count", mine.waiting().size(), "since", speaker.time(mine.oldest()))));
        }
        if (!reviewing.below().isEmpty()) {
            lines.add(templates.render(
                    Template.DIGEST_REVIEWS_BELOW,
                    Map.of(
                            "span", ChineseTime.length(properties.tellAfter()),
                            "list", units(reviewing.below(), speaker))));
        }
        return lines;
    }

    private String units(SortedMap<String, Integer> counts, Speaker speaker) {
        String named = counts.entrySet().stream()
                .limit(MOST_UNITS)
                .map(unit -> templates.render(
                        Template.DIGEST_REVIEWS_UNIT,
                        Map.of("unit", speaker.unitName(unit.getKey()), "count", unit.getValue())))
                .collect(Collectors.joining("、"));
        int left = counts.values().stream()
                .skip(MOST_UNITS)
                .mapToInt(Integer::intValue)
                .sum();
        return left == 0 ? named : named + " " + templates.render(Template.MORE_LINES, Map.of("count", left));
    }
}
