package org.dutybell.waiver;

import java.util.List;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Remarks;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Says below a reminder's or an escalation's line that a request waits: the clock does not stop for it. */
@Component
class WaiverRemarks implements Remarks {

    private final WaiverRows rows;
    private final WaiverWords words;
    private final Templates templates;

    WaiverRemarks(WaiverRows rows, WaiverWords words, Templates templates) {
        this.rows = rows;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public List<String> about(List<ObligationView> line, Speaker speaker) {
        return line.stream()
                .flatMap(obligation -> rows.openOf(obligation.id()).stream()
                        .map(request ->
                                templates.render(Template.WAIVER_PENDING, words.of(request, obligation, speaker))))
                .toList();
    }
}
