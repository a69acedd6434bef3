package io.github.liraai.cli.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command was called: folder, environment and streams. Results go to {@code out}, everything else to {@code err}.
 *
 * @param folder the caller's folder, absolute; relative paths are relative to it
 * @param environment the real environment
 * @param in what the caller types
 * @param out results
 * @param err messages and progress
 * @param interactive whether a person sits at a terminal
 */
public record Shell(
        Path folder,
        Map<String, String> environment,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        boolean interactive) {
    public Shell {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("folder must be absolute: " + folder);
        }
        environment = Map.copyOf(environment);
    }

    /** Tells whether colours are welcome: a person reads, and NO_COLOR is not set. */
    public boolean isColourful() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Turns a path as the caller wrote it into an absolute one. */
    public Path resolve(String path) {
        return folder.resolve(path).normalize();
    }

    /** Writes a line of the result. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes a message that is not part of the result. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
