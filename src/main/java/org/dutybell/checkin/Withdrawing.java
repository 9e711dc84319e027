package org.dutybell.checkin;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.notification.Template;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.TakingBack;
import org.dutybell.obligation.TakingBack.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers who says 撤回: the person's own last check-in is taken back, or the last for what is named by a code, a quote or words. Nothing
 * is guessed: the last one is clear, and the receipt names it. Joins the caller's transaction.
 */
@Component
class Withdrawing {

    private final TakingBack taking;
    private final Obligations obligations;
    private final QuotedObligations quoted;
    private final Topics topics;
    private final PendingQuestions questions;
    private final Recents recents;
    private final WithdrawalRules rules;
    private final WithdrawReceipts receipts;

    Withdrawing(
            TakingBack taking,
            Obligations obligations,
            QuotedObligations quoted,
            Topics topics,
            PendingQuestions questions,
            Recents recents,
            WithdrawalRules rules,
            WithdrawReceipts receipts) {
        this.taking = taking;
        this.obligations = obligations;
        this.quoted = quoted;
        this.topics = topics;
        this.questions = questions;
        this.recents = recents;
        this.rules = rules;
        this.receipts = receipts;
    }

    /** The paragraphs of the receipt; at least one. */
    List<Paragraph> answer(Incoming incoming, Reading reading, @Nullable PendingQuestion question) {
        return paragraphs(incoming, reading, question).map(Paragraph::forWriter).toList();
    }

    private Stream<String> paragraphs(Incoming incoming, Reading reading, @Nullable PendingQuestion question) {
        List<ObligationView> named = named(incoming, reading);
        if (!named.isEmpty()) {
            return named.stream().flatMap(one -> ofOne(one, incoming));
        }
        if (!reading.codes().isEmpty()) {
            return which(incoming);
        }
        String words = (reading.topic() + " " + Wish.of(reading.text()).words()).strip();
        if (!words.isEmpty()) {
            return byWords(words, incoming);
        }
        List<Report> last = taking.lastOf(incoming.writer().code());
        if (question != null && last.stream().allMatch(one -> one.checkIn().at().isBefore(question.askedAt()))) {
            questions.forget(question.person());
            return Stream.of(receipts.plain(Template.RECEIPT_DROPPED));
        }
        return last.isEmpty() ? Stream.of(receipts.plain(Template.RECEIPT_WITHDRAW_NOTHING)) : take(last, incoming);
    }

    private List<ObligationView> named(Incoming incoming, Reading reading) {
        return reading.codes().isEmpty()
                ? ownOf(quoted.in(incoming), incoming.writer().code())
                : reading.codes().stream()
                        .flatMap(code -> obligations.byShortCode(code).stream())
                        .toList();
    }

    /** A quoted message may be about many; of these the one that this person answered is meant. */
    private List<ObligationView> ownOf(List<ObligationView> quotedOnes, String person) {
        List<ObligationView> own = quotedOnes.stream()
                .filter(one -> taking.lastFor(one.id(), person).isPresent())
                .toList();
        return own.isEmpty() ? quotedOnes : own;
    }

    private Stream<String> ofOne(ObligationView named, Incoming incoming) {
        return taking.lastFor(named.id(), incoming.writer().code())
                .map(own -> take(List.of(own), incoming))
                .orElseGet(() -> Stream.of(taking.lastFor(named.id(), null)
                        .map(others -> receipts.others(others, incoming.words()))
                        .orElseGet(() -> receipts.nothingOf(named, incoming.words()))));
    }

    private Stream<String> byWords(String words, Incoming incoming) {
        List<Report> recent = recent(incoming);
        List<ObligationView> about = recent.stream().map(Report::obligation).toList();
        if (!(topics.read(words, about, incoming.now()) instanceof Topic.These these)) {
            return which(incoming);
        }
        return take(
                recent.stream()
                        .filter(one -> these.obligations().stream()
                                .anyMatch(
                                        meant -> meant.id() == one.obligation().id()))
                        .toList(),
                incoming);
    }

    private Stream<String> which(Incoming incoming) {
        List<Report> recent = recent(incoming);
        return Stream.of(
                recent.isEmpty()
                        ? receipts.plain(Template.RECEIPT_WITHDRAW_NOTHING)
                        : receipts.which(recent, incoming.words()));
    }

    private List<Report> recent(Incoming incoming) {
        return taking.since(incoming.writer().code(), incoming.now().minus(rules.within()));
    }

    private Stream<String> take(List<Report> reports, Incoming incoming) {
        List<Report> allowed = reports.stream()
                .filter(one -> rules.refusal(one, incoming.now()).isEmpty())
                .toList();
        recents.forget(incoming.writer().code());
        return Stream.concat(
                taking.takeBack(allowed, incoming.writer().code(), incoming.now()).stream()
                        .flatMap(one -> receipts.taken(one, incoming.words())),
                reports.stream().flatMap(one -> refused(one, incoming)));
    }

    private Stream<String> refused(Report report, Incoming incoming) {
        return rules.refusal(report, incoming.now()).stream()
                .map(why -> receipts.refused(why, report, rules.within(), incoming.words()));
    }
}
