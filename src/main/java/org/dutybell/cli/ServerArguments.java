package org.dutybell.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may follow the jar when the server is meant: settings, and nothing that looks like a command gone wrong. */
final class ServerArguments {

    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);
    private static final Set<String> SWITCHES_OF_SPRING = Set.of("--debug", "--trace");

    private ServerArguments() {}

    /** The first that is no setting; empty when the server can be started with all of them. */
    static Optional<String> stray(String[] args) {
        return Arrays.stream(args)
                .filter(argument -> !SWITCHES_OF_SPRING.contains(argument)
                        && !SETTING.matcher(argument).matches())
                .findFirst();
    }

    /** Why it is refused, what is allowed and what to do. The value after = may be a secret and is left out. */
    static String refusal(String stray) {
        String word = stray.startsWith("--") ? stray.split("=", 2)[0] : stray;
        return """
                '%s' is no setting of the server, so nothing was started.
                Allowed: a setting such as --dutybell.zone=Asia/Shanghai (docs/configuration.md), or a command as the first word, without dashes, such as check.
                'java -jar dutybell.jar help' lists the commands.""".formatted(word);
    }
}
