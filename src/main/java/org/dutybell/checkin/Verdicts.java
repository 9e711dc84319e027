package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.Obligations;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.WaiverWords;
import org.dutybell.waiver.Waivers;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader answers a request for a waiver or an extension: by its code, by quoting it, or because only one waits. */
@Component
class Verdicts {

    private static final Pattern FORM = Pattern.compile(
            "(?<no>不同意|不批准|拒绝)?(?<yes>同意|批准)?[\\s:,]*+#?\\s*+(?:(?<code>W[A-Z0-9]{3,6})(?![A-Z0-9]))?[\\s:,。.!]*+(?<words>.*)",
            Pattern.DOTALL);

    private final Waivers waivers;
    private final WaiverWords waiverWords;
    private final Obligations obligations;
    private final Templates templates;

    Verdicts(Waivers waivers, WaiverWords waiverWords, Obligations obligations, Templates templates) {
        this.waivers = waivers;
        this.waiverWords = waiverWords;
        this.obligations = obligations;
        this.templates = templates;
    }

    /** The receipt; empty when the message is about something else. */
    Optional<String> answer(Incoming incoming) {
        String text = incoming.message().text().strip();
        Matcher form = FORM.matcher(ReplyReader.narrow(text));
        if (!form.matches() || (form.group("no") == null) == (form.group("yes") == null)) {
            return Optional.empty();
        }
        boolean agreed = form.group("yes") != null;
        String words = text.substring(form.start("words"));
        return named(form.group("code"), incoming)
                .map(request -> Optional.of(decide(request, agreed, words, incoming)))
                .orElseGet(() -> form.group("code") == null ? unnamed(agreed, words, incoming) : Optional.empty());
    }

    private Optional<WaiverView> named(@Nullable String code, Incoming incoming) {
        if (code != null) {
            return waivers.byCode(code);
        }
        return Optional.ofNullable(incoming.message().quote())
                .map(Quote::reference)
                .flatMap(reference ->
                        waivers.byReference(reference, incoming.writer().code()));
    }

    /** Only what waits for this person can be meant; with nothing waiting it is no answer to a request. */
    private Optional<String> unnamed(boolean agreed, String words, Incoming incoming) {
        List<WaiverView> waiting = waivers.waitingFor(incoming.writer().code());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                waiting.size() == 1
                        ? decide(waiting.get(0), agreed, words, incoming)
                        : which(waiting, incoming.words()));
    }

    private String which(List<WaiverView> waiting, Speaker speaker) {
        String list = waiting.stream()
                .limit(Receipts.MOST_LINES)
                .map(request -> templates.render(Template.WAIVER_WHICH_LINE, values(request, speaker)))
                .collect(Collectors.joining("\n"));
        return templates.render(Template.WAIVER_WHICH, Map.of("count", waiting.size(), "list", list));
    }

    private String decide(WaiverView request, boolean agreed, String words, Incoming incoming) {
        DecideOutcome outcome =
                waivers.decide(request.id(), agreed, incoming.writer().code(), words, incoming.now());
        return templates.render(template(outcome), values(request, incoming.words()));
    }

    private static Template template(DecideOutcome outcome) {
        if (outcome instanceof DecideOutcome.Approved) {
            return Template.WAIVER_DID_APPROVE;
        }
        if (outcome instanceof DecideOutcome.Refused) {
            return Template.WAIVER_DID_REFUSE;
        }
        if (outcome instanceof DecideOutcome.NoReason) {
            return Template.WAIVER_REFUSE_HOW;
        }
        return outcome instanceof DecideOutcome.NotYours ? Template.WAIVER_NOT_YOURS : Template.WAIVER_NOT_OPEN;
    }

    private Map<String, Object> values(WaiverView request, Speaker speaker) {
        return waiverWords.of(request, obligations.byId(request.obligationId()).orElseThrow(), speaker);
    }
}
