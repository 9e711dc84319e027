package org.dutybell.appointment;

import org.dutybell.obligation.ObligationView;

/**
 * Somebody is expected elsewhere at that time.
 *
 * @param person code of the person
 * @param other the other appointment
 * @param obligation what that is for
 */
public record Clash(String person, AppointmentView other, ObligationView obligation) {}
