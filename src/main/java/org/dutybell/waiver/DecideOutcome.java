package org.dutybell.waiver;

/** What became of a leader's answer. */
public sealed interface DecideOutcome {

    record Approved(WaiverView request) implements DecideOutcome {}

    record Refused(WaiverView request) implements DecideOutcome {}

    /** It is decided already, or came to nothing. */
    record NotOpen(WaiverView request) implements DecideOutcome {}

    /** Somebody else decides; who asked never does. */
    record NotYours(WaiverView request) implements DecideOutcome {}

    /** A refusal needs a reason. */
    record NoReason(WaiverView request) implements DecideOutcome {}
}
