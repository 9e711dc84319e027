package org.dutybell.checkin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakingBack.Report;
import org.dutybell.obligation.TakingBack.TakenBack;
import org.dutybell.shared.ChineseTime;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What a receipt says of a check-in that was taken back, or could not be. */
@Component
class WithdrawReceipts {

    private static final int LONGEST_EXCERPT = 60;

    private final Templates templates;
    private final CountReceipts counts;

    WithdrawReceipts(Templates templates, CountReceipts counts) {
        this.templates = templates;
        this.counts = counts;
    }

    /** Which duty, what was taken back, what is open now and what lost it as well; a paragraph each. */
    Stream<String> taken(TakenBack taken, Speaker words) {
        Map<String, Object> values = values(taken.obligation(), taken.checkIn(), words);
        Template what =
                taken.checkIn().text().isBlank() ? Template.RECEIPT_WITHDRAWN_PICTURES : Template.RECEIPT_WITHDRAWN;
        return Stream.of(
                        Stream.of(templates.render(what, values)),
                        standing(taken, words),
                        taken.also().stream()
                                .map(other -> templates.render(Template.RECEIPT_WITHDRAWN_ALSO, words.of(other))))
                .flatMap(parts -> parts);
    }

    private Stream<String> standing(TakenBack taken, Speaker words) {
        ObligationView now = taken.obligation();
        if (now.state() == ObligationState.FULFILLED) {
            return Stream.of(plain(Template.RECEIPT_WITHDRAWN_STILL));
        }
        if (!now.state().isOwed()) {
            return Stream.empty();
        }
        Map<String, Object> values = words.of(now);
        values.put("missing", missing(taken.missing(), values));
        if (now.due().isAfter(words.now())) {
            return Stream.of(templates.render(Template.RECEIPT_WITHDRAWN_OPEN, values));
        }
        values.put("late", words.span(now.due()));
        return Stream.of(templates.render(Template.RECEIPT_WITHDRAWN_LATE, values));
    }

    private Object missing(List<Missing> missing, Map<String, Object> values) {
        return missing.isEmpty() ? values.getOrDefault("needs", "") : counts.missing(missing);
    }

    /** Why it was not taken back, and what helps instead. */
    String refused(Template why, Report report, Duration within, Speaker words) {
        Map<String, Object> values = values(report.obligation(), report.checkIn(), words);
        values.put("within", ChineseTime.length(within));
        return templates.render(why, values);
    }

    String others(Report report, Speaker words) {
        Map<String, Object> values = values(report.obligation(), report.checkIn(), words);
        values.put("by", words.personName(report.checkIn().person()));
        return templates.render(Template.RECEIPT_WITHDRAW_OTHERS, values);
    }

    String nothingOf(ObligationView obligation, Speaker words) {
        return templates.render(Template.RECEIPT_WITHDRAW_NOTHING_OF, words.of(obligation));
    }

    String which(List<Report> recent, Speaker words) {
        String list = recent.stream()
                .limit(Receipts.MOST_LINES)
                .map(one -> templates.render(
                        Template.RECEIPT_WITHDRAW_LINE, values(one.obligation(), one.checkIn(), words)))
                .collect(Collectors.joining("\n"));
        return templates.render(Template.RECEIPT_WITHDRAW_WHICH, Map.of("list", list));
    }

    String plain(Template template) {
        return templates.render(template, Map.of());
    }

    private static Map<String, Object> values(ObligationView obligation, RecordedCheckIn checkIn, Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("at", words.time(checkIn.at()));
        values.put("photos", checkIn.evidenceIds().size());
        values.put("text", Markdown.escape(excerpt(checkIn.text())));
        return values;
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
