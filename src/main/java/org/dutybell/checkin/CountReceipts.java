package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.notification.NeedWords;
import org.dutybell.notification.Needs;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckInOutcome.Credit;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.Progress;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What a receipt says of how often something was done, and of what else the check-in counts for: one act, several clauses. */
@Component
class CountReceipts {

    private final Templates templates;
    private final Obligations obligations;

    CountReceipts(Templates templates, Obligations obligations) {
        this.templates = templates;
        this.obligations = obligations;
    }

    /** It counts, without being the one that fulfils it. */
    String counted(ObligationView obligation, long photos, Speaker words) {
        Progress progress = obligation.progress();
        Map<String, Object> values = words.of(obligation);
        values.put("photos", photos);
        values.put("number", progress.done());
        values.put("times", progress.times());
        values.put("left", progress.left());
        obligations.checkIns(obligation.id()).stream()
                .filter(one -> one.act() == progress.done())
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    values.put("by", words.personName(last.person()));
                    values.put("at", words.time(last.at()));
                });
        return templates.render(progress.left() > 0 ? Template.RECEIPT_COUNTED : Template.RECEIPT_COUNTED_MORE, values);
    }

    /** That this was the last of several; nothing for what is done once. */
    Stream<String> timesDone(ObligationView done) {
        Progress progress = done.progress();
        return progress.times() == 1
                ? Stream.empty()
                : Stream.of(templates.render(
                        Template.RECEIPT_TIMES_DONE, Map.of("times", progress.times(), "number", progress.done())));
    }

    /** A paragraph each. */
    Stream<String> of(List<Credit> also, Speaker words) {
        return also.stream().map(credit -> of(credit, words));
    }

    private String of(Credit credit, Speaker words) {
        Map<String, Object> values = words.of(credit.obligation());
        if (!credit.missing().isEmpty()) {
            values.put("missing", missing(credit.missing()));
            return templates.render(Template.RECEIPT_ALSO_PARTLY, values);
        }
        values.put("number", credit.obligation().progress().done());
        values.put("times", credit.obligation().progress().times());
        return templates.render(Template.RECEIPT_ALSO, values);
    }

    /** What is missing, in the bot's words. */
    String missing(List<Missing> missing) {
        return NeedWords.of(
                templates,
                new Needs(
                        count(missing, Need.PHOTOS),
                        0,
                        count(missing, Need.FILES),
                        wants(missing, Need.TEXT),
                        wants(missing, Need.PARTICIPANTS),
                        wants(missing, Need.THEME),
                        count(missing, Need.SCHOOLS),
                        wants(missing, Need.PLACE)));
    }

    private static int count(List<Missing> missing, Need need) {
        return missing.stream()
                .filter(one -> one.need() == need)
                .mapToInt(Missing::count)
                .sum();
    }

    private static boolean wants(List<Missing> missing, Need need) {
        return missing.stream().anyMatch(one -> one.need() == need);
    }
}
