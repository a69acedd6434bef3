package io.github.liraai.cli.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote into the jar. */
final class LiraVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lira " + number() + ", Java " + Runtime.version()};
    }

    static String number() {
        return Objects.requireNonNullElse(LiraVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
