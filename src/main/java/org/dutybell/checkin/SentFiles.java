package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.evidence.StoredFile;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Component;

/** What a receipt says of the pictures, documents and videos that were sent for one of the check-ins that count. */
@Component
class SentFiles {

    private final Evidence evidence;
    private final Obligations obligations;
    private final Templates templates;

    SentFiles(Evidence evidence, Obligations obligations, Templates templates) {
        this.evidence = evidence;
        this.obligations = obligations;
        this.templates = templates;
    }

    /** @param act 1 is the first */
    long photos(ObligationView obligation, int act) {
        return sent(obligation, act)
                .filter(file -> file.kind() == EvidenceKind.PHOTO)
                .count();
    }

    /** A paragraph that names the documents and videos; none when there are none. */
    Stream<String> beside(ObligationView obligation, int act) {
        String names = sent(obligation, act)
                .filter(file -> file.kind() != EvidenceKind.PHOTO)
                .map(file -> Markdown.escape(file.name().isEmpty() ? file.downloadName() : file.name()))
                .collect(Collectors.joining("、"));
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(templates.render(Template.RECEIPT_FILES, Map.of("list", names)));
    }

    private Stream<StoredFile> sent(ObligationView obligation, int act) {
        List<Long> ids = obligations.checkIns(obligation.id()).stream()
                .filter(checkIn -> checkIn.act() == act)
                .flatMap(checkIn -> checkIn.evidenceIds().stream())
                .distinct()
                .toList();
        return evidence.files(ids).stream();
    }
}
