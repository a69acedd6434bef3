package io.github.liraai.testkit.simulation;

/** Unwinds the stack of a process that died. */
final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;

    ProcessDied() {
        super("simulated", null, false, false);
    }
}
