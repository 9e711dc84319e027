package org.dutybell.draft;

import java.util.List;

/** A part of the list with what was read from its items. */
record DraftedPart(Part part, List<DraftedItem> items) {

    DraftedPart {
        items = List.copyOf(items);
    }
}
