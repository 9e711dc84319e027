package org.dutybell.evidence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a start that fails what is wrong with the evidence store. */
class EvidenceStoreFailureAnalyzer extends AbstractFailureAnalyzer<EvidenceStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EvidenceStoreException cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
