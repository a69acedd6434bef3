package io.github.liraai.cli.command;

/** What a command's end means to whoever called it. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Failed. */
    public static final int FAILED = 1;
    /** Called the wrong way, or the configuration cannot be used. */
    public static final int USAGE = 2;
    /** Refused by level, quota, block or another rule. */
    public static final int REFUSED = 3;

    private ExitCode() {}
}
