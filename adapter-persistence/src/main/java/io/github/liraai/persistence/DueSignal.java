package io.github.liraai.persistence;

/** Lets the ledger tell the engine of this process, once there is one, that something is due. Thread-safe. */
final class DueSignal {
    private volatile Runnable listener = () -> {};

    void listen(Runnable newListener) {
        listener = newListener;
    }

    void due() {
        listener.run();
    }
}
