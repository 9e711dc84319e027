package org.dutybell.sandbox;

import org.dutybell.organisation.Organisation;

/** What tests of the sandbox's parts share. */
public final class SandboxFixtures {

    private SandboxFixtures() {}

    /** A bureau of two leaders, a safety office and one school. */
    public static Organisation organisation() {
        return new FakeOrganisation();
    }
}
