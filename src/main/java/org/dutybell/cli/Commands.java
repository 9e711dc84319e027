package org.dutybell.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;

/** The commands of the jar. Exit codes: 0 good, 1 findings, 2 wrong use. */
public final class Commands {

    private static final List<String> OPTIONS = List.of("--version", "--help");

    private Commands() {}

    /**
     * Whether the arguments are for {@link #run}. Without arguments, or with nothing but settings, the server is started;
     * anything else is a command or a mistake, so that a misspelt one is refused and does not start a server.
     */
    public static boolean handles(String[] args) {
        return args.length > 0
                && (isCommand(args) || ServerArguments.stray(args).isPresent());
    }

    private static boolean isCommand(String[] args) {
        return !args[0].startsWith("--") || OPTIONS.contains(args[0]);
    }

    /**
     * Runs the command on standard output and error, in UTF-8 whatever the platform's charset is.
     *
     * @return the exit code
     */
    public static int run(String[] args) {
        withoutLog();
        try (PrintWriter out = utf8(FileDescriptor.out);
                PrintWriter err = utf8(FileDescriptor.err)) {
            return run(args, out, err);
        }
    }

    /** As {@link #run(String[])}, writing to these. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        if (!isCommand(args)) {
            ServerArguments.stray(args).map(ServerArguments::refusal).ifPresent(err::println);
            err.flush();
            return CommandLine.ExitCode.USAGE;
        }
        CommandLine line = new CommandLine(new DutyBellCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** Outside the server the log has no configuration, would mix with the output and takes time to load. */
    private static void withoutLog() {
        System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
