package io.github.liraai.core.planted.outside;

import picocli.CommandLine;

/** Breaks the rule that the core depends on nothing. */
final class UsesThePicocliLibrary {
    CommandLine line() {
        return new CommandLine(this);
    }
}
