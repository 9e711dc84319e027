package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.checkin.UntilReader.Until;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.review.ReviewOutcome;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Answers a reviewer: 通过 D7K3, or 退回 D7K3 with a day and a reason. Whether it may be is decided as on the page; what was never up for
 * review is no such answer. Joins the caller's transaction.
 */
@Component
class ReviewVerdicts {

    private static final Pattern FORM = Pattern.compile(
            "(?:#?\\s*(?<first>[A-Z0-9]{3,8})\\s*[\\s:,]\\s*)?(?:审核|审查)?(?:(?<yes>通过|ACCEPT(?:ED)?|PASS(?:ED)?)|(?<no>退回|打回|RETURN(?:ED)?))"
                    + "[\\s:,]*+(?:#?\\s*+(?<code>[A-Z0-9]{3,8}+)(?![A-Z0-9年月/.-]))?[\\s:,。.!;]*+(?:原因|理由|REASON|BECAUSE)?[\\s:,]*+(?<words>.*)",
            Pattern.DOTALL);

    /** When nothing else is said and the due time is over. */
    private static final int USUAL_DAYS = 3;

    private final Reviews reviews;
    private final Obligations obligations;
    private final Templates templates;
    private final ZoneId zone;

    ReviewVerdicts(Reviews reviews, Obligations obligations, Templates templates, ZoneId zone) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.templates = templates;
        this.zone = zone;
    }

    /** The receipt; empty when the message is about something else. */
    Optional<String> answer(Incoming incoming) {
        String text = incoming.message().text().strip();
        Matcher form = FORM.matcher(ReplyReader.narrow(text));
        if (!form.matches() || (form.group("first") == null) == (form.group("code") == null)) {
            return Optional.empty();
        }
        boolean accepted = form.group("yes") != null;
        String words = text.substring(form.start("words")).strip();
        if (accepted && !words.isEmpty()) {
            return Optional.empty();
        }
        String code = form.group("first") == null ? form.group("code") : form.group("first");
        return obligations
                .byShortCode(code)
                .flatMap(obligation -> newest(obligation)
                        .map(review -> accepted
                                ? accept(review, obligation, incoming)
                                : giveBack(review, obligation, words, incoming)));
    }

    /** The one that waits, else the last. */
    private Optional<ReviewView> newest(ObligationView obligation) {
        List<ReviewView> all = reviews.of(obligation.id());
        return all.stream()
                .max(Comparator.<ReviewView, Boolean>comparing(one -> one.state() == ReviewState.WAITING)
                        .thenComparing(ReviewView::id));
    }

    private String accept(ReviewView review, ObligationView obligation, Incoming incoming) {
        ReviewOutcome outcome = reviews.accept(review.id(), incoming.writer().code(), incoming.now());
        return receipt(outcome, incoming.words().of(obligation));
    }

    private String giveBack(ReviewView review, ObligationView obligation, String words, Incoming incoming) {
        Instant now = incoming.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate due = LocalDate.ofInstant(obligation.due(), zone);
        Until until = UntilReader.read(words, today, due)
                .orElseGet(() -> new Until(obligation.due().isAfter(now) ? due : today.plusDays(USUAL_DAYS), words));
        String reason = until.rest().replaceFirst("^(?:原因|理由)[\\s:：,，]*", "").strip();
        ReviewOutcome outcome = reviews.giveBack(review.id(), incoming.writer().code(), reason, until.day(), now);
        ObligationView again = obligations.byId(obligation.id()).orElseThrow();
        Map<String, Object> values = incoming.words().of(again);
        values.put("reason", Markdown.escape(reason));
        return outcome == ReviewOutcome.RETURNED && again.state() == ObligationState.FULFILLED
                ? templates.render(Template.RECEIPT_REVIEW_RETURNED_ENOUGH, values)
                : receipt(outcome, values);
    }

    private String receipt(ReviewOutcome outcome, Map<String, Object> values) {
        return templates.render(
                switch (outcome) {
                    case ACCEPTED -> Template.RECEIPT_REVIEW_ACCEPTED;
                    case RETURNED -> Template.RECEIPT_REVIEW_RETURNED;
                    case NOT_YOURS -> Template.RECEIPT_REVIEW_NOT_YOURS;
                    case NO_REASON, NOT_LATER -> Template.RECEIPT_REVIEW_HOW;
                    case NOT_OPEN -> Template.RECEIPT_REVIEW_NOT_OPEN;
                },
                values);
    }
}
