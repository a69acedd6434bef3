package io.github.liraai.cli;

import io.github.liraai.cli.command.Shell;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line printed and how it ended.
 *
 * @param exitCode its exit code
 * @param out its results
 * @param err its messages
 */
public record Captured(int exitCode, String out, String err) {
    /** Runs a command line in this process, in a folder and an environment of the test's. */
    public static Captured run(Path folder, Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                folder.toAbsolutePath(),
                environment,
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
        int exitCode = new Program(shell).run(args);
        return new Captured(exitCode, out.toString(), err.toString());
    }
}
