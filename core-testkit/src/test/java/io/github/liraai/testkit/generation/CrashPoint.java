package io.github.liraai.testkit.generation;

import java.util.function.Supplier;

/** Ends the process in the mind of a test: at the n-th boundary between the core and a port, before or after what is done there. */
final class CrashPoint {
    private final int at;
    private int passed;

    /** Thrown where the process would have died; an error, so that nobody catches it. */
    static final class SimulatedCrash extends Error {
        private static final long serialVersionUID = 1L;
    }

    CrashPoint(int at) {
        this.at = at;
    }

    static CrashPoint never() {
        return new CrashPoint(Integer.MAX_VALUE);
    }

    <T> T around(Supplier<T> action) {
        pass();
        T result = action.get();
        pass();
        return result;
    }

    void around(Runnable action) {
        pass();
        action.run();
        pass();
    }

    void pass() {
        if (++passed == at) {
            throw new SimulatedCrash();
        }
    }

    int passed() {
        return passed;
    }
}
