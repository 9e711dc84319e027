package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.Match.How;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One message in the course of a conversation.
 *
 * @param question what the bot asked before; null when it waits for nothing
 */
record Turn(Incoming incoming, Reading reading, @Nullable PendingQuestion question) {

    Instant now() {
        return incoming.now();
    }

    Speaker words() {
        return incoming.words();
    }

    /** Whether it is said of everything in the quoted message: all of it may come later, or was seen. */
    boolean isMeantForAll() {
        Wish wish = Wish.of(reading.text());
        return incoming.message().quote() != null && wish.isNote() && !wish.isSaidInWords();
    }

    /** Whether it is a check-in or adds to one, so that what follows it may belong to the same. */
    boolean isAboutWhatWasDone() {
        Wish wish = Wish.of(reading.text());
        return wish.kind() == Wish.Kind.NONE || wish.isAddition();
    }

    /** Whether it is about the fixed time of something. */
    boolean isAppointment() {
        return Wish.of(reading.text()).isAppointment()
                && incoming.pictures().ids().isEmpty();
    }

    /** The words to record. */
    String text(How how) {
        return how == How.CHOSEN ? reading.textAfterChoice() : reading.text();
    }

    /**
     * Whether this settles the question, so that what was held belongs to it. A number always does. An obligation that is
     * named does when it was offered and the message came soon after or brings nothing of its own; otherwise pictures of
     * this morning could end up in the record of this evening.
     */
    boolean answers(PendingQuestion asked, List<ObligationView> about, How how) {
        if (how == How.CHOSEN) {
            return true;
        }
        boolean offered = about.stream().allMatch(obligation -> asked.offered().contains(obligation.id()));
        boolean bringsNothing =
                reading.text().isEmpty() && incoming.pictures().ids().isEmpty();
        return offered && (bringsNothing || asked.isRecent(incoming.message().sentAt()));
    }

    /** The number of participants, when the duty wants one; a bare number is taken for it unless it picked from the list. */
    @Nullable
    Integer participants(ObligationView obligation, How how, @Nullable PendingQuestion held) {
        if (!obligation.duty().evidence().participants()) {
            return null;
        }
        if (reading.participants() != null) {
            return reading.participants();
        }
        if (reading.number() != null && how != How.CHOSEN) {
            return reading.number();
        }
        return held == null
                ? null
                : ParticipantsReader.read(ReplyReader.narrow(held.text())).participants();
    }
}
