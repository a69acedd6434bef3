package io.github.liraai.persistence;

import java.util.function.Supplier;

/** Says when a thread may go to the database and when its work is durable. Thread-safe. */
interface Turns {
    /** Does work that only reads. */
    <T> T read(Supplier<T> work);

    /** Does work that commits, and returns when that is durable. */
    <T> T commit(Supplier<T> work);
}
