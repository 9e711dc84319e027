package org.dutybell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dutybell.botconfig.BotConfigReader;
import org.dutybell.botconfig.BotConfigResult;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --config}. */
final class ConfigOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "bot-config",
            description = "Folder with the configuration (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path folder;

    /** What the folder holds; a folder that is not there is wrong use and not a finding. */
    BotConfigResult read() {
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--config is '" + folder + "', which is no folder; allowed: a folder with bot-config's YAML files");
        }
        return BotConfigReader.read(folder);
    }
}
