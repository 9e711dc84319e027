package org.dutybell.appointment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.appointment.AppointmentChange.Kind;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationsWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was set ahead for an obligation that is not owed any more: everybody is told once, and its rows go with it. */
@Component
class AppointmentWithdrawal {

    private final AppointmentRows rows;
    private final ReminderRows reminders;
    private final AppointmentEffects effects;

    AppointmentWithdrawal(AppointmentRows rows, ReminderRows reminders, AppointmentEffects effects) {
        this.rows = rows;
        this.reminders = reminders;
        this.effects = effects;
    }

    @EventListener
    void on(ObligationsWithdrawn withdrawn) {
        List<Long> ids =
                withdrawn.obligations().stream().map(ObligationView::id).toList();
        Map<Long, AppointmentView> standing = rows.standing(ids);
        withdrawn
                .obligations()
                .forEach(obligation -> Optional.ofNullable(standing.get(obligation.id()))
                        .filter(set -> set.begins().isAfter(withdrawn.at()))
                        .ifPresent(set -> effects.of(
                                new AppointmentChange(Kind.WITHDRAWN, "", withdrawn.at(), set.calledOff()),
                                set,
                                obligation,
                                null)));
        reminders.forget(ids);
        rows.forget(ids);
    }
}
