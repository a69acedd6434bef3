package io.github.liraai.persistence;

import java.util.function.Supplier;

/** Says when a thread may go to the database and when its work is durable. Thread-safe. */
interface Turns {
    /** Does work that only reads. */
    <T> T read(Supplier<T> work);

    /** Does work with nobody else at the database, when all that was committed is written, or its callers know that it is not. */
    void alone(Runnable work);

    /** Does work that commits, and returns when that is durable. */
    <T> T commit(Supplier<T> work);
}
