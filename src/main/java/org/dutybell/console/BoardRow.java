package org.dutybell.console;

import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Progress;
import org.dutybell.wording.StateBadge;

/**
 * One obligation on the board, in words.
 *
 * @param code its short code; empty until it opens
 * @param person who holds the post today; empty when it is vacant
 * @param late time left or overdue by; may be empty
 * @param progress how many targets of the same coverage duty are done, such as 3/12; empty when it has no others
 * @param times how often it was done and how often it has to be, such as 1/3; empty when once is enough and was all
 * @param badge code of its state, see {@link StateBadge}
 * @param themes the themes that were taken for it; may be empty
 * @param sensitive name of the sensitive period that added it; empty when the usual rhythm did
 */
record BoardRow(
        String link,
        String code,
        String title,
        String clause,
        String unit,
        String post,
        String person,
        String target,
        String progress,
        String period,
        String due,
        String late,
        String times,
        String badge,
        String themes,
        String sensitive) {

    static BoardRow of(ObligationView obligation, String progress, Words words, Names names) {
        String code = obligation.shortCode();
        return new BoardRow(
                "/obligations/" + obligation.id(),
                code == null ? "" : code,
                obligation.duty().title(),
                obligation.duty().clause(),
                names.unit(obligation.unit()),
                names.post(obligation.post()),
                names.holder(obligation.post()),
                obligation.target().isEmpty() ? "" : names.unit(obligation.target()),
                progress,
                words.period(obligation.period()),
                words.time(obligation.due()),
                Lateness.of(obligation, words),
                times(obligation.progress()),
                StateBadge.of(obligation, words.now()).code(),
                words.themes(obligation.progress().themes()),
                obligation.sensitivePeriod() == null
                        ? ""
                        : obligation.sensitivePeriod().name());
    }

    private static String times(Progress progress) {
        return progress.times() == 1 && progress.done() < 2 ? "" : progress.done() + "/" + progress.times();
    }
}
