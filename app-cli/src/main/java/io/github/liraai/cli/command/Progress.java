package io.github.liraai.cli.command;

import java.time.Duration;

/** Says on the error stream what takes so long: after a second, and then every ten. */
final class Progress {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration NEXT = Duration.ofSeconds(10);

    private Progress() {}

    /** Work that may take long. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** Works, and says {@code what} while it takes long. */
    static <T, X extends Exception> T during(Shell shell, String what, Work<T, X> work) throws X {
        Thread teller = Thread.ofVirtual().name("progress").start(() -> tell(shell, what));
        try {
            return work.run();
        } finally {
            teller.interrupt();
        }
    }

    private static void tell(Shell shell, String what) {
        try {
            Thread.sleep(FIRST);
            for (long seconds = FIRST.toSeconds(); ; seconds += NEXT.toSeconds()) {
                shell.say("lira: " + what + (seconds > 1 ? " (" + seconds + " s)" : " …"));
                Thread.sleep(NEXT);
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }
}
