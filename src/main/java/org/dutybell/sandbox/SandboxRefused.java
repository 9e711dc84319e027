package org.dutybell.sandbox;

/** The sandbox, or what it left behind, must not be started with these settings. */
public final class SandboxRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param found what was found, with property names and never a secret
     * @param action what to do
     */
    public SandboxRefused(String found, String action) {
        super(found);
        this.action = action;
    }

    String action() {
        return action;
    }
}
