package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CoverageProgress;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What a receipt adds when one target of a coverage duty is done: how many are, and which are missing, with their codes. */
@Component
class CoverageLine {

    private static final int MOST_NAMES = 15;

    private final Coverages coverages;
    private final Templates templates;

    CoverageLine(Coverages coverages, Templates templates) {
        this.coverages = coverages;
        this.templates = templates;
    }

    /** Empty when it has no target, or is the only one. */
    Optional<String> after(ObligationView done, Speaker words) {
        return coverages.of(done).filter(coverage -> coverage.owed() > 1).map(coverage -> line(coverage, words));
    }

    private String line(CoverageProgress coverage, Speaker words) {
        List<ObligationView> missing = coverage.missing();
        if (missing.isEmpty()) {
            return templates.render(Template.RECEIPT_COVERAGE_COMPLETE, Map.of("count", coverage.owed()));
        }
        return templates.render(
                Template.RECEIPT_COVERAGE,
                Map.of("done", coverage.done(), "count", coverage.owed(), "missing", names(missing, words)));
    }

    private String names(List<ObligationView> missing, Speaker words) {
        String shown = missing.stream()
                .limit(MOST_NAMES)
                .map(one -> withCode(one, words))
                .collect(Collectors.joining("、"));
        return missing.size() <= MOST_NAMES
                ? shown
                : shown + " " + templates.render(Template.MORE_LINES, Map.of("count", missing.size() - MOST_NAMES));
    }

    private static String withCode(ObligationView obligation, Speaker words) {
        String name = words.unitName(obligation.target());
        return obligation.shortCode() == null ? name : name + " #" + obligation.shortCode();
    }
}
