package org.dutybell.botconfig;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The folder that should be imported cannot be used. */
final class BotConfigRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;
    private final transient List<Finding> findings;

    BotConfigRefused(Path folder, List<Finding> findings) {
        super("bot-config in " + folder + " is refused: " + findings.size() + " finding(s)");
        this.folder = folder;
        this.findings = findings;
    }

    Path folder() {
        return folder;
    }

    /** All findings, one a line. */
    String lines() {
        return findings.stream().map(Finding::format).collect(Collectors.joining("\n"));
    }
}
