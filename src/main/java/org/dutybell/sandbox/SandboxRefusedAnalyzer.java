package org.dutybell.sandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refusal into Boot's description and action. */
class SandboxRefusedAnalyzer extends AbstractFailureAnalyzer<SandboxRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SandboxRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
