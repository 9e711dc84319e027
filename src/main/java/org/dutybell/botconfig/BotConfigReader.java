package org.dutybell.botconfig;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and checks a bot-config folder. Plain Java: neither Spring nor a database is needed. */
public final class BotConfigReader {

    private BotConfigReader() {}

    /**
     * Reads the whole folder. Everything that is wrong is reported, and nothing is taken when anything is.
     *
     * @param folder with the YAML files; its schema folder is for editors and not read
     */
    public static BotConfigResult read(Path folder) {
        Findings findings = new Findings();
        if (!Files.isDirectory(folder)) {
            findings.add(folder.toString(), 1, "no such folder", "a folder with bot-config's YAML files");
            return new BotConfigResult.Invalid(findings.sorted());
        }
        ConfigFolder files = ConfigFolder.read(folder, findings);
        CrossChecks.run(files, findings);
        if (!findings.isEmpty()) {
            return new BotConfigResult.Invalid(findings.sorted());
        }
        BotConfig config = Binding.bind(files);
        return new BotConfigResult.Valid(config, Warnings.of(files, config));
    }
}
