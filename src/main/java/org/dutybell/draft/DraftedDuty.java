package org.dutybell.draft;

import java.util.List;
import org.dutybell.calendar.Rhythm;
import org.dutybell.duty.DutyKind;

/**
 * A duty read from an item; an item may hold several.
 *
 * @param text the words of the item that it stands in
 * @param holder who owes it
 * @param kind what must happen
 * @param rhythm how often
 * @param counts how many times in the span
 * @param deadlines by when, in the list's words
 * @param denser the words that ask for more in a sensitive period; empty when there are none
 * @param coverage every-school, own-schools or none
 * @param keyDays codes of the key days it names
 * @param notes what a person should know; may be empty
 */
record DraftedDuty(
        String text,
        Reading<Holder> holder,
        Reading<DutyKind> kind,
        Reading<ListRhythm> rhythm,
        Counts counts,
        List<String> deadlines,
        String denser,
        String coverage,
        List<String> keyDays,
        List<String> notes) {

    DraftedDuty {
        deadlines = List.copyOf(deadlines);
        keyDays = List.copyOf(keyDays);
        notes = List.copyOf(notes);
    }

    boolean isScheduled() {
        return rhythm.value().isScheduled();
    }

    /** Whether bot-config can hold it as it is. */
    boolean isComplete() {
        ListRhythm often = rhythm.value();
        return isScheduled()
                && holder.value().isKnown()
                && often != ListRhythm.ONCE
                && Rhythm.parse(often.code()).isPresent()
                && (often != ListRhythm.KEY_DAY || !keyDays.isEmpty());
    }

    /** Why a person has to look at it; empty when nobody has to. */
    String question() {
        if (rhythm.value() == ListRhythm.STANDING) {
            return "";
        }
        if (!holder.value().isKnown()) {
            return holder.words().isEmpty()
                    ? "the holder is unknown"
                    : "the holder '" + holder.words() + "' is no role of organisation.yaml";
        }
        if (!isScheduled()) {
            return "";
        }
        if (rhythm.value() == ListRhythm.ONCE) {
            return "it is owed once: give its day";
        }
        if (Rhythm.parse(rhythm.value().code()).isEmpty()) {
            return "bot-config has no rhythm for '" + rhythm.words() + "': choose one";
        }
        if (rhythm.value() == ListRhythm.KEY_DAY && keyDays.isEmpty()) {
            return "no key day of school-calendar.yaml is named by '" + rhythm.words() + "': choose them";
        }
        boolean unsure = rhythm.confidence() == Confidence.LOW || kind.confidence() == Confidence.LOW;
        return unsure ? "the reading is unsure" : "";
    }
}
