package org.dutybell.wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ServingObligations;
import org.springframework.stereotype.Component;

/** Says below the line of an obligation that another open one of the same post counts for it (clauses 1.6 and 2.5, 4.5 and 1.6). */
@Component
class CountsWithRemarks implements Remarks {

    private final ServingObligations serving;
    private final Templates templates;

    CountsWithRemarks(ServingObligations serving, Templates templates) {
        this.serving = serving;
        this.templates = templates;
    }

    @Override
    public List<String> about(List<ObligationView> line, Speaker speaker) {
        return line.stream()
                .flatMap(one -> about(one, speaker.now()))
                .distinct()
                .toList();
    }

    private Stream<String> about(ObligationView served, Instant now) {
        return serving.of(served, now).stream()
                .map(one -> templates.render(
                        Template.COUNTS_WITH,
                        Map.of(
                                "code", Objects.requireNonNullElse(one.shortCode(), ""),
                                "title", Markdown.escape(one.duty().title()),
                                "clause", one.duty().clause())));
    }
}
