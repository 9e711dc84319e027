package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.StandingException;
import org.dutybell.waiver.WaiverState;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;

/** Requests in memory; zhao decides all of them. */
class FakeWaivers implements Waivers {

    final List<Ask> asked = new ArrayList<>();
    final List<String> decided = new ArrayList<>();
    final List<WaiverView> waiting = new ArrayList<>();
    final Map<String, WaiverView> messages = new HashMap<>();

    /** Has a request wait for zhao. */
    WaiverView waits(Ask ask) {
        WaiverView request = view(ask, waiting.size() + 1);
        waiting.add(request);
        return request;
    }

    private static WaiverView view(Ask ask, long id) {
        return new WaiverView(
                id,
                "WAA" + (id + 1),
                ask.obligationId(),
                ask.kind(),
                ask.until(),
                null,
                ask.reason(),
                ask.by(),
                Say.MORNING,
                WaiverState.OPEN,
                1,
                List.of("zhao"),
                null,
                null,
                "");
    }

    @Override
    public AskOutcome ask(Ask ask, Instant now) {
        if (ask.reason().isBlank()) {
            return new AskOutcome.NoReason(4);
        }
        asked.add(ask);
        return new AskOutcome.Asked(waits(ask));
    }

    @Override
    public DecideOutcome decide(long requestId, boolean agreed, String person, String words, Instant now) {
        WaiverView request = waiting.get((int) requestId - 1);
        if (!person.equals("zhao")) {
            return new DecideOutcome.NotYours(request);
        }
        if (!agreed && words.isBlank()) {
            return new DecideOutcome.NoReason(request);
        }
        decided.add(request.code() + (agreed ? " yes " : " no ") + words);
        return agreed ? new DecideOutcome.Approved(request) : new DecideOutcome.Refused(request);
    }

    @Override
    public Optional<WaiverView> byCode(String code) {
        return waiting.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<WaiverView> waitingFor(String person) {
        return person.equals("zhao") ? List.copyOf(waiting) : List.of();
    }

    @Override
    public Optional<WaiverView> byReference(String reference, String person) {
        return Optional.ofNullable(messages.get(reference));
    }

    @Override
    public List<WaiverView> of(long obligationId) {
        throw new UnsupportedOperationException("A conversation does not list requests");
    }

    @Override
    public List<WaiverView> open() {
        throw new UnsupportedOperationException("A conversation does not list requests");
    }

    @Override
    public List<StandingException> standing(LocalDate today) {
        throw new UnsupportedOperationException("A conversation does not list exceptions");
    }

    @Override
    public boolean end(long exceptionId, String person, Instant now) {
        throw new UnsupportedOperationException("A conversation does not end exceptions");
    }
}
