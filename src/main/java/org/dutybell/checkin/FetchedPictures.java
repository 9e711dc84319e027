package org.dutybell.checkin;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.evidence.Intake;

/**
 * What became of the pictures of one message.
 *
 * @param ids of those that were stored, each once
 * @param refused those that are no pictures we take, or too large
 * @param gone how many DingTalk does not hand out
 */
record FetchedPictures(List<Long> ids, List<Intake> refused, int gone) {

    static final FetchedPictures NONE = new FetchedPictures(List.of(), List.of(), 0);

    FetchedPictures {
        ids = ids.stream().distinct().toList();
        refused = List.copyOf(refused);
    }

    FetchedPictures and(List<Long> more) {
        return new FetchedPictures(Stream.concat(ids.stream(), more.stream()).toList(), refused, gone);
    }

    boolean anyTrouble() {
        return gone > 0 || !refused.isEmpty();
    }
}
