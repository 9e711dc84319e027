package org.dutybell.cli;

import picocli.CommandLine;

/** The version of the jar, as its manifest says. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"DutyBell " + (version == null ? "(not packaged)" : version)};
    }
}
