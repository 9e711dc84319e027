package org.dutybell.evidence;

/** Something beside check-ins for which evidence was handed in, such as a report of an accident. */
public interface EvidenceKeeper {

    /** Whether this piece of evidence was handed in for it. */
    boolean keeps(long evidenceId);
}
