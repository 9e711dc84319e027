package org.dutybell.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** An option whose value cannot be used: said in one line, exit code 2. */
final class WrongUse {

    private WrongUse() {}

    static CommandLine.ParameterException of(CommandSpec command, String option, String found, String allowed) {
        return new CommandLine.ParameterException(
                command.commandLine(), option + " is '" + found + "'; allowed: " + allowed);
    }
}
