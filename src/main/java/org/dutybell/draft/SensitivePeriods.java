package org.dutybell.draft;

import java.util.List;
import java.util.Optional;
import org.dutybell.duty.DutyKind;

/** Which of an item's duties are owed more often in sensitive periods (+S). */
final class SensitivePeriods {

    private SensitivePeriods() {}

    /**
     * Marks what is inspected or patrolled, or else everything with a rhythm, or else everything.
     *
     * @param text of the item, for reading
     * @param written the same text as written, to be quoted
     */
    static List<DraftedDuty> mark(List<DraftedDuty> duties, String text, String written) {
        Optional<Mention> more = Denser.in(text);
        if (more.isEmpty()) {
            return duties;
        }
        String words = more.get().words(written);
        boolean scheduled = duties.stream().anyMatch(DraftedDuty::isScheduled);
        boolean inspected = duties.stream().anyMatch(SensitivePeriods::isInspected);
        return duties.stream()
                .map(duty -> duty.isScheduled() == scheduled && (!inspected || isInspected(duty))
                        ? withDenser(duty, words)
                        : duty)
                .toList();
    }

    private static boolean isInspected(DraftedDuty duty) {
        return duty.isScheduled()
                && (duty.kind().value() == DutyKind.INSPECTION || duty.kind().value() == DutyKind.PATROL);
    }

    private static DraftedDuty withDenser(DraftedDuty duty, String words) {
        return new DraftedDuty(
                duty.text(),
                duty.holder(),
                duty.kind(),
                duty.rhythm(),
                duty.counts(),
                duty.deadlines(),
                words,
                duty.coverage(),
                duty.keyDays(),
                duty.notes());
    }
}
