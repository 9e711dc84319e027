package org.dutybell.console;

import java.util.List;
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.evidence.StoredFile;
import org.dutybell.shared.FileSize;
import org.dutybell.wording.StateBadge;
import org.jspecify.annotations.Nullable;

/**
 * Everything the template of one obligation shows.
 *
 * @param code its short code; empty until it opens
 * @param badge code of its state, see {@link StateBadge}
 * @param late time left or overdue by; may be empty
 * @param coverage all targets of its coverage duty in its period; null when it has no others
 * @param appointment the form for its fixed time; null when it takes place at none, or is done
 */
record ObligationSheet(
        long id,
        String title,
        String code,
        String badge,
        String late,
        List<Fact> facts,
        @Nullable CoverageSheet coverage,
        @Nullable AppointmentForm appointment,
        List<Moment> timeline) {

    /** A labelled value; the label is the last part of its message key. */
    record Fact(String label, String value) {}

    /**
     * An entry of the timeline in words.
     *
     * @param kind how it looks
     * @param ahead whether it is still to come
     * @param recallable its messages that can be taken back still
     * @param askable its messages about which can be asked who has read them
     */
    record Moment(
            String kind,
            String time,
            boolean ahead,
            String text,
            String quote,
            List<String> details,
            List<Shown> pictures,
            List<Sent> recallable,
            List<Sent> askable) {}

    /**
     * A picture, a document or a video.
     *
     * @param viewable whether there are copies to look at
     * @param photo whether it is a picture
     * @param name of the file
     * @param size such as 1.2 MB
     */
    record Shown(long id, boolean viewable, boolean photo, String name, String size) {

        static Shown of(StoredFile file) {
            return new Shown(
                    file.id(),
                    file.viewable(),
                    file.kind() == EvidenceKind.PHOTO,
                    file.downloadName(),
                    FileSize.words(file.size()));
        }
    }

    /** A message with which something can be done still. */
    record Sent(long id, String place) {}
}
