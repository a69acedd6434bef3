package io.github.liraai.cli;

import io.github.liraai.cli.command.Shell;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts the program. */
public final class Main {
    /** Set by the launcher, which can tell on every Java whether input and output are a terminal. */
    private static final String TERMINAL = "lira.terminal";

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new Program(shell()).run(args));
    }

    /** Gives the place where this process was called. */
    static Shell shell() {
        return new Shell(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean(TERMINAL));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
