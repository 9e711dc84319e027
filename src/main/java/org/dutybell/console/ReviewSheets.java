package org.dutybell.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages show of reviews. */
@Component
class ReviewSheets {

    private final ObjectProvider<Reviews> reviews;
    private final Obligations obligations;

    ReviewSheets(ObjectProvider<Reviews> reviews, Obligations obligations) {
        this.reviews = reviews;
        this.obligations = obligations;
    }

    List<Sheet> of(ObligationView obligation, Words words, Names names) {
        return reviews.stream()
                .flatMap(all -> all.of(obligation.id()).stream())
                .map(review -> sheet(review, obligation, words, names))
                .toList();
    }

    /** @param seen units of whose obligations they are shown */
    List<Sheet> waiting(Predicate<String> seen, Words words, Names names) {
        return reviews.stream()
                .flatMap(all -> all.waiting().stream())
                .flatMap(review -> sheet(review, seen, words, names).stream())
                .toList();
    }

    private Optional<Sheet> sheet(ReviewView review, Predicate<String> seen, Words words, Names names) {
        return obligations
                .byId(review.obligationId())
                .filter(obligation -> seen.test(obligation.unit()))
                .map(obligation -> sheet(review, obligation, words, names));
    }

    private Sheet sheet(ReviewView review, ObligationView obligation, Words words, Names names) {
        boolean waits = review.state() == ReviewState.WAITING;
        return new Sheet(
                review.id(),
                obligation.id(),
                words.list(List.of(
                        names.unit(obligation.unit()), obligation.duty().title(), words.period(obligation.period()))),
                words.say("reviews.sent", names.person(review.submitter()), review.doneAt()),
                review.state().code(),
                review.decidedBy() == null
                        ? ""
                        : words.say(
                                "reviews.decided",
                                names.person(review.decidedBy()),
                                review.decidedAt() == null ? "" : review.decidedAt()),
                review.reason(),
                waits ? reviewers(review, words, names) : List.of(),
                waits,
                names.today().plusDays(1).toString());
    }

    private List<Choice> reviewers(ReviewView review, Words words, Names names) {
        return reviews.stream()
                .flatMap(all -> all.reviewers(review, words.now()).stream())
                .map(person -> new Choice(person, names.person(person)))
                .toList();
    }

    /**
     * One review.
     *
     * @param decided who decided and when; empty while it waits
     * @param reviewers who may decide; empty when nobody is left who may, and when it does not wait
     * @param earliest the first day on which it can be due again, such as 2027-03-02
     */
    record Sheet(
            long id,
            long obligation,
            String title,
            String sent,
            String state,
            String decided,
            String reason,
            List<Choice> reviewers,
            boolean waits,
            String earliest) {}

    /** A person to choose. */
    record Choice(String code, String name) {}
}
