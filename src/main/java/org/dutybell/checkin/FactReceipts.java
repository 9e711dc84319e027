package org.dutybell.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.PlaceCheck;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a receipt says of what was read in the words: how many took part, when it was done, which hazards were found. */
@Component
class FactReceipts {

    private final Templates templates;
    private final Obligations obligations;

    FactReceipts(Templates templates, Obligations obligations) {
        this.templates = templates;
        this.obligations = obligations;
    }

    /**
     * A paragraph each.
     *
     * @param act of which act, 1 is the first
     */
    Stream<String> of(ObligationView obligation, int act, Speaker words) {
        List<RecordedCheckIn> sent = obligations.checkIns(obligation.id()).stream()
                .filter(one -> one.act() == act)
                .toList();
        return Stream.of(
                        text(
                                last(sent, RecordedCheckIn::participants),
                                Template.RECEIPT_PARTICIPANTS,
                                "count",
                                String::valueOf),
                        text(last(sent, one -> one.said().done()), Template.RECEIPT_SAID_DONE, "done", words::time),
                        hazards(last(sent, one -> one.said().hazards())),
                        schools(sent, words),
                        place(last(sent, one -> one.said().place())))
                .flatMap(Stream::ofNullable);
    }

    private <T> @Nullable String text(@Nullable T fact, Template template, String name, Function<T, String> words) {
        return fact == null ? null : templates.render(template, Map.of(name, words.apply(fact)));
    }

    private @Nullable String schools(List<RecordedCheckIn> sent, Speaker words) {
        String names = sent.stream()
                .flatMap(one -> one.said().schools().stream())
                .distinct()
                .map(words::unitName)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : templates.render(Template.RECEIPT_SCHOOLS, Map.of("list", names));
    }

    private @Nullable String place(@Nullable PlaceCheck check) {
        if (check == null) {
            return null;
        }
        Map<String, Object> numbers = new HashMap<>();
        if (check.metres() != null) {
            numbers.put("metres", check.metres());
            numbers.put("accuracy", Objects.requireNonNullElse(check.accuracy(), 0));
        }
        return switch (check.outcome()) {
            case NEAR -> templates.render(Template.RECEIPT_PLACE_NEAR, numbers);
            case FAR -> templates.render(Template.RECEIPT_PLACE_FAR, numbers);
            case NOT_COMPARED -> templates.render(Template.RECEIPT_PLACE_NOT_COMPARED, Map.of());
            case UNAVAILABLE -> templates.render(Template.RECEIPT_PLACE_UNAVAILABLE, Map.of());
        };
    }

    private @Nullable String hazards(@Nullable String hazards) {
        if (hazards == null) {
            return null;
        }
        return hazards.isEmpty()
                ? templates.render(Template.RECEIPT_NO_HAZARDS, Map.of())
                : templates.render(Template.RECEIPT_HAZARDS, Map.of("text", Markdown.escape(hazards)));
    }

    /** What was said last counts, so that it can be corrected. */
    private static <T> @Nullable T last(List<RecordedCheckIn> sent, Function<RecordedCheckIn, @Nullable T> fact) {
        return sent.stream()
                .map(fact)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
