package org.dutybell.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --zone}. */
final class ZoneOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "${sys:dutybell.zone:-${env:DUTYBELL_ZONE:-Asia/Shanghai}}",
            description = "Time zone of the bureau (default: ${DEFAULT-VALUE}).")
    private String zone = "";

    ZoneId read() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw WrongUse.of(command, "--zone", zone, "a zone such as Asia/Shanghai");
        }
    }
}
