package org.dutybell.draft;

import java.util.List;
import org.dutybell.duty.ClauseService;

/**
 * An item with what was read from it.
 *
 * @param holder of the item as a whole
 * @param duties at least one, in the item's order
 * @param suggestsYear whether an item without a rhythm is of a kind that is customarily owed once a year
 */
record DraftedItem(Item item, Reading<Holder> holder, List<DraftedDuty> duties, boolean suggestsYear) {

    DraftedItem {
        duties = List.copyOf(duties);
    }

    ClauseService service() {
        if (duties.stream().anyMatch(DraftedDuty::isComplete)) {
            return ClauseService.SCHEDULED;
        }
        boolean event = duties.stream().anyMatch(duty -> duty.rhythm().value() == ListRhythm.EVENT);
        return event ? ClauseService.EVENT : ClauseService.STANDING;
    }

    boolean needsPerson() {
        if (Notes.saysNoDuty(item.text())) {
            return false;
        }
        return !holder.value().isKnown()
                        && duties.stream()
                                .noneMatch(duty -> duty.holder().value().isKnown())
                || duties.stream().anyMatch(duty -> !duty.question().isEmpty());
    }
}
