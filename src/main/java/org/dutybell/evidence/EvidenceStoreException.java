package org.dutybell.evidence;

/** The settings of the evidence store cannot work. */
final class EvidenceStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    EvidenceStoreException(String found, String action) {
        super(found);
        this.action = action;
    }

    /** What to do about it. */
    String action() {
        return action;
    }
}
