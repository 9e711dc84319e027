package org.dutybell.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NewerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NewerSchemaException cause) {
        return new FailureAnalysis(
                "The database schema is at version " + cause.found() + ", but the newest version this release knows is "
                        + cause.newestKnown() + ". It was written by a newer release of DutyBell; nothing was changed.",
                "Start the newer release, or restore the backup that was taken before the upgrade.",
                cause);
    }
}
