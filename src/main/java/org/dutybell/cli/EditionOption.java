package org.dutybell.cli;

import org.dutybell.notification.Edition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --edition}. */
final class EditionOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            defaultValue = "standard",
            description = "DingTalk's edition: standard or professional (default: ${DEFAULT-VALUE}).")
    private String edition = "";

    Edition read() {
        return Edition.parse(edition).orElseThrow(() -> WrongUse.of(command, "--edition", edition, Edition.allowed()));
    }
}
