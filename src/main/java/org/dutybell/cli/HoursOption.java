package org.dutybell.cli;

import org.dutybell.reminder.QuietHours;
import org.dutybell.reminder.ReminderHours;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options {@code --quiet-hours} and {@code --rest-on-days-off}: when nobody is reminded. */
final class HoursOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--quiet-hours",
            paramLabel = "HH:MM-HH:MM|none",
            defaultValue = "${sys:dutybell.reminder.quiet-hours:-${env:DUTYBELL_REMINDER_QUIET_HOURS:-21:30-07:00}}",
            description = "When nobody is reminded (default: ${DEFAULT-VALUE}).")
    private String quietHours = "";

    @Option(
            names = "--rest-on-days-off",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "${sys:dutybell.reminder.rest-on-days-off:-${env:DUTYBELL_REMINDER_REST_ON_DAYS_OFF:-true}}",
            description = "Whether reminders wait on days off (default: ${DEFAULT-VALUE}).")
    private String restOnDaysOff = "";

    ReminderHours read() {
        QuietHours quiet = QuietHours.parse(quietHours)
                .orElseThrow(() -> WrongUse.of(command, "--quiet-hours", quietHours, QuietHours.ALLOWED));
        if (!restOnDaysOff.equals("true") && !restOnDaysOff.equals("false")) {
            throw WrongUse.of(command, "--rest-on-days-off", restOnDaysOff, "true, false");
        }
        return new ReminderHours(quiet, Boolean.parseBoolean(restOnDaysOff));
    }
}
