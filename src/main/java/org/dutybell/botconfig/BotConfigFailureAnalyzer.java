package org.dutybell.botconfig;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the start was refused, and what to do. */
class BotConfigFailureAnalyzer extends AbstractFailureAnalyzer<BotConfigRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BotConfigRefused cause) {
        return new FailureAnalysis(
                "The configuration in " + cause.folder() + " cannot be imported:\n\n" + cause.lines(),
                "Correct the lines above and try them with 'java -jar target/dutybell.jar check --config "
                        + cause.folder()
                        + "', or point dutybell.config-dir (environment DUTYBELL_CONFIG_DIR) to another folder. Nothing was"
                        + " stored.",
                cause);
    }
}
