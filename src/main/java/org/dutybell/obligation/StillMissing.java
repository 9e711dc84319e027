package org.dutybell.obligation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;

/** What a duty wants, held against everything that was sent for it so far. */
final class StillMissing {

    private StillMissing() {}

    static List<Missing> of(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        return Stream.of(
                        photos(rule, checkIns),
                        text(rule, checkIns),
                        participants(rule, checkIns),
                        theme(rule, checkIns))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Missing> photos(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        long sent = checkIns.stream()
                .flatMap(checkIn -> checkIn.evidenceIds().stream())
                .distinct()
                .count();
        return sent >= rule.photos() ? List.of() : List.of(new Missing(Need.PHOTOS, (int) (rule.photos() - sent)));
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
