package io.github.liraai.cli.command;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says something when the program is told to stop, by Ctrl-C or SIGTERM, while it is open. */
final class Stopped implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread hook;

    private Stopped(Runnable words) {
        this.hook = new Thread(() -> tell(words), "lira-stopped");
    }

    /** Says the words from now on. */
    static Stopped tells(Runnable words) {
        Stopped stopped = new Stopped(words);
        Runtime.getRuntime().addShutdownHook(stopped.hook);
        return stopped;
    }

    /** There is something else to be said now; it is not said twice. */
    void noMore() {
        over.set(true);
    }

    @Override
    public void close() {
        noMore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending.
        }
    }

    private void tell(Runnable words) {
        if (over.compareAndSet(false, true)) {
            words.run();
        }
    }
}
