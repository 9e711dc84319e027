package org.dutybell.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dutybell}: the parent of the commands. */
@Command(
        name = "dutybell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "DutyBell (履责铃). Without a command the server starts.",
        subcommands = {
            CheckCommand.class,
            PreviewCommand.class,
            CoverageCommand.class,
            DraftCommand.class,
            QuotaCommand.class,
            CommandLine.HelpCommand.class
        })
final class DutyBellCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
