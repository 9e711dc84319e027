package org.dutybell.notification;

import java.util.Optional;
import org.dutybell.notification.SaverProperties.Wanted;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By the property, the month's quota, and whether phones reach our pages. */
@Component
class ConfiguredSaverMode implements SaverMode {

    private final SaverProperties properties;
    private final DutyBellProperties service;
    private final ObjectProvider<Budget> budget;

    ConfiguredSaverMode(SaverProperties properties, DutyBellProperties service, ObjectProvider<Budget> budget) {
        this.properties = properties;
        this.service = service;
        this.budget = budget;
    }

    @Override
    public State state() {
        if (properties.saverMode() == Wanted.OFF) {
            return State.OFF;
        }
        if (service.publicUrl() == null) {
            return State.NO_PAGE;
        }
        if (properties.saverMode() == Wanted.ON) {
            return State.ON_AS_SET;
        }
        Budget counted = budget.getIfAvailable();
        return counted != null && counted.isSaving() ? State.ON_FOR_QUOTA : State.READY;
    }

    @Override
    public Optional<String> link(String page) {
        return state().isOn() ? service.address(page) : Optional.empty();
    }
}
