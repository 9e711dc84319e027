package org.dutybell.checkin;

import java.util.Optional;
import java.util.Set;
import org.dutybell.checkin.Match.How;
import org.dutybell.checkin.Reading.Answer;
import org.dutybell.duty.DutyKind;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** Whether what somebody wrote may count as done, or has to be asked about: a wrong guess would stop the reminders. */
final class Doubts {

    private static final Set<DutyKind> LOOK_AROUND = Set.of(DutyKind.PATROL, DutyKind.INSPECTION, DutyKind.HAZARD);

    private Doubts() {}

    /**
     * The answer to what does not count as done; empty when it does. Words that only mention a duty need a claim, or a picture;
     * who names the duty by its code, a quote or a choice makes the claim by that.
     *
     * @param held the question that it settles; null when none
     */
    static Optional<Template> about(
            CheckIn said, ObligationView obligation, How how, @Nullable PendingQuestion held, Turn turn) {
        boolean asked = held != null && held.asksWhetherDone();
        DoneAnswer answer = asked && how == How.CHOSEN ? DoneAnswer.of(turn.reading()) : DoneAnswer.NONE;
        if (answer != DoneAnswer.NONE) {
            return answer == DoneAnswer.YES ? Optional.empty() : Optional.of(Template.RECEIPT_NOT_DONE);
        }
        String own = turn.text(how);
        String words = asked && !own.isBlank() ? own : said.text();
        Saying saying = Saying.of(obligation.duty().evidence().wantsPlace() ? Places.withoutExcuse(words) : words);
        boolean shown = !said.evidenceIds().isEmpty();
        return switch (saying) {
            case QUESTION -> shown ? Optional.empty() : Optional.of(Template.RECEIPT_QUESTION);
            case NOT_YET -> Optional.of(Template.RECEIPT_NOT_DONE);
            case DOUBTFUL -> Optional.of(Template.RECEIPT_IS_IT_DONE);
            case DONE -> Optional.empty();
            case LOOKED, NOTHING ->
                isRefusal(turn) || !shown && isOnlyMentioned(said, saying, obligation, how)
                        ? Optional.of(Template.RECEIPT_IS_IT_DONE)
                        : Optional.empty();
        };
    }

    /** #D7K3 取消: nothing is left of it to record. */
    private static boolean isRefusal(Turn turn) {
        Answer answer = turn.reading().answer();
        return answer == Answer.NO || answer == Answer.FORGET;
    }

    private static boolean isOnlyMentioned(CheckIn said, Saying saying, ObligationView obligation, How how) {
        boolean claims = said.participants() != null
                || saying == Saying.LOOKED
                        && LOOK_AROUND.contains(obligation.duty().kind());
        return (how == How.WORDS || how == How.ONLY_ONE) && !said.text().isBlank() && !claims;
    }
}
