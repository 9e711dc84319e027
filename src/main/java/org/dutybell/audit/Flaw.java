package org.dutybell.audit;

/**
 * One thing that does not hold.
 *
 * @param subject the obligation, nudge or message, in codes; at most 400 characters
 */
public record Flaw(FlawKind kind, String subject) {

    private static final int LONGEST = 400;

    public Flaw {
        subject = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
    }
}
