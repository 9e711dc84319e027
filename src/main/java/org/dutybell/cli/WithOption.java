package org.dutybell.cli;

import java.util.EnumSet;
import java.util.Set;
import org.dutybell.cli.Happening.Sort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --with}. */
final class WithOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--with",
            paramLabel = "reminders,escalations",
            description = "Also what would go out if nobody reacts: reminders, escalations, or both with a comma.")
    private @Nullable String with;

    /** What is wanted besides obligations; empty when only they are. */
    Set<Sort> read() {
        Set<Sort> wanted = EnumSet.noneOf(Sort.class);
        if (with != null) {
            for (String one : with.split(",", -1)) {
                wanted.add(sort(one, with));
            }
        }
        return wanted;
    }

    private Sort sort(String name, String all) {
        return switch (name) {
            case "reminders" -> Sort.REMINDER;
            case "escalations" -> Sort.ESCALATION;
            default -> throw WrongUse.of(command, "--with", all, "reminders, escalations, reminders,escalations");
        };
    }
}
