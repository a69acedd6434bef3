package io.github.liraai.cli.command;

import picocli.CommandLine;

/** The one thing that a command is about, as somebody named it. */
@FunctionalInterface
interface Argument<T> {
    /**
     * Reads it.
     *
     * @throws CommandLine.ParameterException when nothing can be named so
     */
    T read(CommandLine line);
}
