package org.dutybell.checkin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.checkin.Match.How;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a message about obligations that are known by now: locks them, asks back where it is doubtful, takes the rest one by one. */
@Component
class AnswersToAll {

    private final Obligations obligations;
    private final SpokenCheckIns checkIns;
    private final HeldReplies replies;
    private final AnswerToOne answer;
    private final Recents recents;
    private final Receipts receipts;

    AnswersToAll(
            Obligations obligations,
            SpokenCheckIns checkIns,
            HeldReplies replies,
            AnswerToOne answer,
            Recents recents,
            Receipts receipts) {
        this.obligations = obligations;
        this.checkIns = checkIns;
        this.replies = replies;
        this.answer = answer;
        this.recents = recents;
        this.receipts = receipts;
    }

    /** A paragraph for each, in their order; or one question when it is not clear what of it is done. */
    List<Paragraph> of(List<ObligationView> about, How how, Turn turn) {
        PendingQuestion question = turn.question();
        PendingQuestion held = question != null && turn.answers(question, about, how) ? question : null;
        Map<ObligationView, CheckIn> said = new LinkedHashMap<>();
        about.forEach(obligation -> said.put(obligation, checkIns.of(obligation, how, held, turn)));
        obligations.holdFor(said.values());
        if (held != null) {
            replies.forget(held.person());
        }
        Map<ObligationView, Template> doubts = doubts(said, how, held, turn);
        if (about.size() > 1 && doubts.containsValue(Template.RECEIPT_IS_IT_DONE)) {
            return askOfSeveral(about, how, turn);
        }
        List<Paragraph> parts = said.entrySet().stream()
                .map(one -> answer.to(one.getValue(), one.getKey(), doubts.get(one.getKey()), turn))
                .toList();
        if (turn.isAboutWhatWasDone()) {
            remember(about, doubts, turn);
        }
        return parts;
    }

    /** What does not count as done, with the answer to it. */
    private Map<ObligationView, Template> doubts(
            Map<ObligationView, CheckIn> said, How how, @Nullable PendingQuestion held, Turn turn) {
        Map<ObligationView, Template> doubts = new HashMap<>();
        said.forEach((obligation, checkIn) -> {
            if (Intent.of(Wish.of(checkIn.text()), checkIn) == Intent.ACT
                    && isOwedBy(checkIn.person(), obligation, turn)) {
                Doubts.about(checkIn, obligation, how, held, turn).ifPresent(answer -> doubts.put(obligation, answer));
            }
        });
        return doubts;
    }

    /** One question is asked at a time: of several that are only mentioned the person picks what is done. */
    private List<Paragraph> askOfSeveral(List<ObligationView> about, How how, Turn turn) {
        replies.hold(about, turn);
        return List.of(Paragraph.forWriter(
                how == How.WORDS
                        ? receipts.choose(about, turn.words())
                        : about.stream()
                                .map(one -> receipts.about(Template.RECEIPT_NOT_DONE, one, turn.words()))
                                .collect(Collectors.joining("\n\n"))));
    }

    /** A picture just afterwards belongs to what was done or is being asked about, and nothing to what is said not to be done. */
    private void remember(List<ObligationView> about, Map<ObligationView, Template> doubts, Turn turn) {
        List<ObligationView> left = about.stream()
                .filter(one -> doubts.getOrDefault(one, Template.RECEIPT_IS_IT_DONE) == Template.RECEIPT_IS_IT_DONE)
                .toList();
        String person = turn.incoming().writer().code();
        if (left.isEmpty()) {
            recents.forget(person);
        } else {
            recents.remember(person, left, turn.incoming().message());
        }
    }

    private boolean isOwedBy(String person, ObligationView obligation, Turn turn) {
        return obligation.state().isOwed() && obligations.mayAnswer(person, obligation, turn.now());
    }
}
