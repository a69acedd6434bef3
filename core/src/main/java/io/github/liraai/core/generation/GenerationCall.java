package io.github.liraai.core.generation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * One call to a provider, as seen by the adapter that makes it: its bounds, and where to report. For the one thread that
 * makes the call.
 */
public interface GenerationCall {
    /** Tells when the call must have ended, by the core's clock. */
    Instant deadline();

    /** Tells the task of an earlier call that a crash cut off: ask about it, do not buy again. */
    Optional<ProviderTask> earlierTask();

    /** Says that a request which may cost money is about to leave; called once for each such request. */
    void sending();

    /**
     * Stores the provider's task before anything else is done with it.
     *
     * @throws io.github.liraai.core.store.StoreUnavailableException when it could not be stored
     */
    void taken(ProviderTask task);

    /**
     * Tells whether a task that was taken is asked about again should the thread be interrupted, as it is when the process stops; if so,
     * it is not to be cancelled then.
     */
    default boolean outlivesTheProcess() {
        return false;
    }

    /**
     * Begins the next picture in the spool.
     *
     * @throws IOException when the spool cannot be written
     */
    PictureWriter newPicture() throws IOException;
}
