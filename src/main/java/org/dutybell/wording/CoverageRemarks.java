package org.dutybell.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CoverageProgress;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Component;

/** Says below a line about targets of a coverage duty how many of all its targets are done. */
@Component
class CoverageRemarks implements Remarks {

    private final Coverages coverages;
    private final Templates templates;

    CoverageRemarks(Coverages coverages, Templates templates) {
        this.coverages = coverages;
        this.templates = templates;
    }

    @Override
    public List<String> about(List<ObligationView> line, Speaker speaker) {
        return coverages.of(line).stream()
                .filter(coverage -> coverage.owed() > 1)
                .map(coverage -> progress(coverage, speaker))
                .toList();
    }

    private String progress(CoverageProgress coverage, Speaker speaker) {
        Map<String, Object> values = new HashMap<>();
        values.put("unit", speaker.unitName(coverage.first().unit()));
        values.put("done", coverage.done());
        values.put("count", coverage.owed());
        return templates.render(Template.COVERAGE_PROGRESS, values);
    }
}
