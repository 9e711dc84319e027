package org.dutybell.dingtalk.wire;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a wrong set-up into a description and an action at start. */
public class DingTalkSetupFailureAnalyzer extends AbstractFailureAnalyzer<DingTalkSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DingTalkSetupException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
