package org.dutybell.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredReviewBacklogs implements ReviewBacklogs {

    private final ReviewRows rows;
    private final Obligations obligations;
    private final Organisation organisation;
    private final ZoneId zone;

    StoredReviewBacklogs(ReviewRows rows, Obligations obligations, Organisation organisation, ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.organisation = organisation;
        this.zone = zone;
    }

    @Override
    public Map<String, ReviewBacklog> byReviewer(Instant now) {
        Reviewers reviewers = reviewers(now);
        Map<String, List<ReviewBacklog.Item>> waiting = new LinkedHashMap<>();
        items().forEach(item -> reviewers
                .of(item.obligation().post(), senders(item))
                .forEach(person -> waiting.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(item)));
        Map<String, ReviewBacklog> backlogs = new LinkedHashMap<>();
        waiting.forEach((person, items) -> backlogs.put(person, new ReviewBacklog(List.copyOf(items))));
        return backlogs;
    }

    @Override
    public Map<String, SortedMap<String, Integer>> waitingBelow(Instant since, Instant now) {
        Reviewers reviewers = reviewers(now);
        Map<String, SortedMap<String, Integer>> below = new HashMap<>();
        items().filter(item -> !item.review().waitsSince().isAfter(since))
                .forEach(item -> reviewers
                        .above(item.obligation().post(), senders(item))
                        .forEach(person -> below.computeIfAbsent(person, none -> new TreeMap<>())
                                .merge(item.obligation().unit(), 1, Integer::sum)));
        return below;
    }

    /** What has waited longest first. */
    private Stream<ReviewBacklog.Item> items() {
        return rows.waiting().stream()
                .sorted(Comparator.comparing(ReviewView::waitsSince).thenComparing(ReviewView::id))
                .map(review -> new ReviewBacklog.Item(
                        review, obligations.byId(review.obligationId()).orElseThrow()));
    }

    private Set<String> senders(ReviewBacklog.Item item) {
        return item.review().senders(obligations.checkIns(item.obligation().id()));
    }

    private Reviewers reviewers(Instant now) {
        return new Reviewers(organisation.roster(), LocalDate.ofInstant(now, zone));
    }
}
