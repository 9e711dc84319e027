package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredCoverages implements Coverages {

    private final CoverageRepository obligations;
    private final ObligationViews views;

    StoredCoverages(CoverageRepository obligations, ObligationViews views) {
        this.obligations = obligations;
        this.views = views;
    }

    @Override
    public List<CoverageProgress> of(Collection<ObligationView> some) {
        Set<Key> asked = some.stream()
                .filter(one -> !one.target().isEmpty())
                .map(Key::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Key, List<ObligationView>> found =
                byKey(obligations.targets(each(asked, Key::duty), each(asked, Key::post), each(asked, Key::period)));
        return asked.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(CoverageProgress::new)
                .toList();
    }

    @Override
    public List<CoverageProgress> openOrDueFrom(Instant from) {
        List<CoverageProgress> all = of(views.of(obligations.openOrDueFrom(from)));
        return all.stream()
                .sorted(Comparator.comparing(StoredCoverages::nextDue))
                .toList();
    }

    private static Instant nextDue(CoverageProgress coverage) {
        return coverage.missing().stream().map(ObligationView::due).findFirst().orElse(Instant.MAX);
    }

    private Map<Key, List<ObligationView>> byKey(List<Obligation> rows) {
        return views.of(rows).stream().collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> each(Set<Key> keys, Function<Key, String> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    /** What the targets of one coverage share. */
    private record Key(String duty, String post, String period) {

        static Key of(ObligationView obligation) {
            return new Key(obligation.duty().code(), obligation.post(), obligation.period());
        }
    }
}
