package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredWaivers implements Waivers {

    private final WaiverRows rows;
    private final ExceptionRows exceptions;
    private final Obligations obligations;
    private final AskRules rules;
    private final Panels panels;
    private final Granting granting;
    private final AdminNotices admins;
    private final Notifications notifications;

    StoredWaivers(
            WaiverRows rows,
            ExceptionRows exceptions,
            Obligations obligations,
            AskRules rules,
            Panels panels,
            Granting granting,
            AdminNotices admins,
            Notifications notifications) {
        this.rows = rows;
        this.exceptions = exceptions;
        this.obligations = obligations;
        this.rules = rules;
        this.panels = panels;
        this.granting = granting;
        this.admins = admins;
        this.notifications = notifications;
    }

    @Override
    public AskOutcome ask(Ask ask, Instant now) {
        ObligationView obligation = obligations
                .byId(ask.obligationId())
                .orElseThrow(() -> new IllegalArgumentException("There is no obligation " + ask.obligationId()));
        if (!obligation.state().isOwed() || !mayAsk(ask, now)) {
            return new AskOutcome.NotPossible(obligation);
        }
        AskOutcome refusal = rules.refusal(ask, obligation, now);
        if (refusal != null) {
            return refusal;
        }
        Optional<WaiverView> open = rows.openOf(ask.obligationId());
        return open.isPresent()
                ? new AskOutcome.OpenAlready(open.get())
                : rows.insert(ask, rules.newDue(ask, obligation), now)
                        .<AskOutcome>map(request -> new AskOutcome.Asked(panels.askNext(request, obligation, now)))
                        .orElseGet(() -> new AskOutcome.OpenAlready(
                                rows.openOf(ask.obligationId()).orElseThrow()));
    }

    private boolean mayAsk(Ask ask, Instant now) {
        return admins.admins().contains(ask.by())
                || obligations.answerableBy(ask.by(), now).stream().anyMatch(one -> one.id() == ask.obligationId());
    }

    @Override
    public DecideOutcome decide(long requestId, boolean agreed, String person, String words, Instant now) {
        rows.byId(requestId).ifPresent(granting::hold);
        WaiverView request = rows.lock(requestId)
                .orElseThrow(() -> new IllegalArgumentException("There is no request " + requestId));
        if (!mayDecide(request, person)) {
            return new DecideOutcome.NotYours(request);
        }
        if (request.state() != WaiverState.OPEN) {
            return new DecideOutcome.NotOpen(request);
        }
        if (agreed) {
            WaiverView granted = granting.grant(request, person, words, now);
            return granted.state() == WaiverState.APPROVED
                    ? new DecideOutcome.Approved(granted)
                    : new DecideOutcome.NotOpen(granted);
        }
        return words.isBlank()
                ? new DecideOutcome.NoReason(request)
                : new DecideOutcome.Refused(granting.refuse(request, person, words, now));
    }

    /** Who was asked; the admins when nobody else is left. Never who asks. */
    private boolean mayDecide(WaiverView request, String person) {
        boolean asked = request.deciders().contains(person)
                || request.level() == 0 && admins.admins().contains(person);
        return asked && !request.askedBy().equals(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WaiverView> byCode(String code) {
        return rows.byCode(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaiverView> waitingFor(String person) {
        return rows.open().stream()
                .filter(request -> mayDecide(request, person))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WaiverView> byReference(String reference, String person) {
        return rows.toldWith(notifications.byReference(reference, person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaiverView> of(long obligationId) {
        return rows.of(obligationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaiverView> open() {
        return rows.open();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandingException> standing(LocalDate today) {
        return exceptions.standing(today);
    }

    @Override
    public boolean end(long exceptionId, String person, Instant now) {
        return exceptions.end(exceptionId, person, now);
    }
}
