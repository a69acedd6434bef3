package io.github.liraai.persistence;

import java.time.Duration;
import java.util.function.Supplier;

/** Says when a thread may go to the database and when its work is durable. Thread-safe. */
interface Turns {
    /** How long what was committed may wait to become durable where its caller does not wait for it. */
    Duration SOON = Duration.ofMillis(50);

    /** Does work that only reads. */
    <T> T read(Supplier<T> work);

    /** Does work with nobody else at the database, when all that was committed is written, or its callers know that it is not. */
    void alone(Runnable work);

    /** Does work that commits, and returns when that is durable. */
    <T> T commit(Supplier<T> work);

    /** Does work that commits, and returns at once; it is durable within {@link #SOON} unless the process dies before. */
    <T> T commitSoon(Supplier<T> work);

    /**
     * Does work that commits and confirms what was committed before: returns when all of that is durable; itself it is so within {@link
     * #SOON}.
     */
    <T> T confirm(Supplier<T> work);
}
