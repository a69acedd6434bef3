package io.github.liraai.cli;

import io.github.liraai.cli.crash.CrashSeam;

/** The real program, but for its dying at the step that is named to it. */
public final class CrashingMain {
    private CrashingMain() {}

    /** Runs one command and ends with its exit code, if it comes to that. */
    public static void main(String[] args) {
        System.exit(new Program(Main.shell(), CrashSeam.fromProperties()).run(args));
    }
}
