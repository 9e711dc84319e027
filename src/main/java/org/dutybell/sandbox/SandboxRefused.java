package org.dutybell.sandbox;

/** The sandbox must not start with these settings. */
final class SandboxRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param found what was found, with property names and never a secret
     * @param action what to do
     */
    SandboxRefused(String found, String action) {
        super(found);
        this.action = action;
    }

    String action() {
        return action;
    }
}
