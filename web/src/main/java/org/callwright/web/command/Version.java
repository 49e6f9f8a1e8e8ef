package org.callwright.web.command;

import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar, for every command. Thread-safe. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Callwright " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version()
        };
    }
}
