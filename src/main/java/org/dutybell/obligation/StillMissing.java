package org.dutybell.obligation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;

/** What a duty wants, held against everything that was sent for it so far. */
final class StillMissing {

    private StillMissing() {}

    /** @param kinds of the files that were sent, by id */
    static List<Missing> of(EvidenceRule rule, List<RecordedCheckIn> checkIns, Map<Long, EvidenceKind> kinds) {
        return Stream.of(
                        missing(Need.PHOTOS, rule.photos(), sent(EvidenceKind.PHOTO, checkIns, kinds)),
                        missing(Need.FILES, rule.documents(), sent(EvidenceKind.DOCUMENT, checkIns, kinds)),
                        text(rule, checkIns),
                        participants(rule, checkIns),
                        theme(rule, checkIns),
                        missing(Need.SCHOOLS, rule.schoolsNamed(), schools(checkIns)),
                        place(rule, checkIns))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Missing> missing(Need need, int wanted, long sent) {
        return sent >= wanted ? List.of() : List.of(new Missing(need, (int) (wanted - sent)));
    }

    private static long sent(EvidenceKind kind, List<RecordedCheckIn> checkIns, Map<Long, EvidenceKind> kinds) {
        return checkIns.stream()
                .flatMap(checkIn -> checkIn.evidenceIds().stream())
                .distinct()
                .filter(id -> kinds.get(id) == kind)
                .count();
    }

    private static long schools(List<RecordedCheckIn> checkIns) {
        return checkIns.stream()
                .flatMap(checkIn -> checkIn.said().schools().stream())
                .distinct()
                .count();
    }

    private static List<Missing> place(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        boolean there = checkIns.stream().map(checkIn -> checkIn.said().place()).anyMatch(Objects::nonNull);
        return there || !rule.wantsPlace() ? List.of() : List.of(new Missing(Need.PLACE, 1));
    }

    private static List<Missing> text(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        boolean there = checkIns.stream().anyMatch(checkIn -> !checkIn.text().isBlank());
        return there || !rule.text() ? List.of() : List.of(new Missing(Need.TEXT, 1));
    }

    private static List<Missing> participants(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        boolean there = checkIns.stream().map(RecordedCheckIn::participants).anyMatch(Objects::nonNull);
        return there || !rule.participants() ? List.of() : List.of(new Missing(Need.PARTICIPANTS, 1));
    }

    private static List<Missing> theme(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        boolean there = checkIns.stream().map(RecordedCheckIn::theme).anyMatch(Objects::nonNull);
        return there || rule.theme() == null ? List.of() : List.of(new Missing(Need.THEME, 1));
    }
}
