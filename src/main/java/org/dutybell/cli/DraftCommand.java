package org.dutybell.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dutybell.draft.DraftedList;
import org.dutybell.draft.ListCompiler;
import org.dutybell.draft.ListRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code draft}: proposes clauses and duties from a responsibility list. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Reads a responsibility list in Chinese (text or .docx) and proposes clauses.yaml and duties.yaml,"
                        + " each proposal with the words it was read from. Exit 0 good, 1 items need a person, 2 wrong use.")
final class DraftCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", description = "The list: text in UTF-8 or GB18030, or a Word file (.docx).")
    @SuppressWarnings("NullAway.Init") // required
    private Path list;

    @Option(
            names = "--out",
            paramLabel = "PLACE",
            description = "Where to write: NAME.yaml for one file with both parts, or a folder for clauses.yaml and"
                    + " duties.yaml. Nothing is overwritten (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        DraftOutput output = out == null ? new DraftOutput(spec) : new DraftOutput(spec, out);
        DraftedList drafted = read();
        output.write(drafted);
        PrintWriter err = spec.commandLine().getErr();
        err.print(drafted.summary() + "\n");
        return drafted.needingPerson() == 0 ? 0 : 1;
    }

    private DraftedList read() {
        try {
            return ListCompiler.read(list);
        } catch (ListRefused e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
