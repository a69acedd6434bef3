package io.github.liraai.persistence;

import java.time.Duration;
import java.util.function.Supplier;

/** Says when a thread may go to the database and when its work is durable. Work does not ask for a turn of its own. Thread-safe. */
interface Turns {
    /** How long whoever is in no hurry waits for somebody else's write. */
    Duration COMPANY = Duration.ofMillis(2);

    /** When something is written for which nobody waits. */
    Duration SOON = Duration.ofMillis(50);

    /** Does work that only reads. */
    <T> T read(Supplier<T> work);

    /** Does work with nobody else at the database, when all that was committed is written, or its callers know that it is not. */
    void alone(Runnable work);

    /** Does work that commits, and returns when that is durable. */
    <T> T commit(Supplier<T> work);

    /** Does work that commits, and returns when that is durable; waits up to {@link #COMPANY} for somebody else's write that brings it along. */
    <T> T commitTogether(Supplier<T> work);

    /** Does work that commits, and does not wait until that is durable; it is written along with what comes next, or after {@link #SOON} by itself. */
    <T> T commitSoon(Supplier<T> work);
}
