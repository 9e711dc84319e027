package org.dutybell.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.botconfig.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: says what is wrong with a bot-config folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks the configuration: one line a finding, then a summary. Exit 0 good, 1 findings, 2 wrong use.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        BotConfigResult result = config.read();
        if (result instanceof BotConfigResult.Valid valid) {
            valid.warnings().forEach(warning -> line(out, "warning: " + warning.format()));
            line(out, summary(valid.config(), valid.warnings().size()));
            return 0;
        }
        List<Finding> findings = ((BotConfigResult.Invalid) result).findings();
        findings.forEach(finding -> line(out, finding.format()));
        line(out, "refused: " + findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        return 1;
    }

    private static String summary(BotConfig config, int warnings) {
        return "good: %d units, %d posts, %d people, %d duties, %d clauses; warnings: %d"
                .formatted(
                        config.roster().units().size(),
                        config.roster().posts().size(),
                        config.roster().people().size(),
                        config.duties().size(),
                        config.clauses().size(),
                        warnings);
    }

    /** Lines end in LF on every platform, so that outputs can be compared. */
    private static void line(PrintWriter out, String text) {
        out.print(text + "\n");
    }
}
