package io.github.liraai.core.generation;

/**
 * Paints pictures with one provider (driven port).
 *
 * <p>Implementations are thread-safe and are called from a virtual thread. They return when the call has ended, at
 * {@link GenerationCall#deadline()} at the latest, and never throw for a failure of the world: that is an outcome. An
 * outcome is {@link GenerationOutcome.NotStarted} only when it is certain that nothing was bought; every doubt is
 * {@link GenerationOutcome.Unknown}. They never repeat a request that may have been bought. When the thread is interrupted they
 * end soon, with the outcome as far as it is known, and leave the interrupt flag set.
 */
@FunctionalInterface
public interface ImageGenerator {
    /** Makes one call. */
    GenerationOutcome generate(GenerationRequest request, GenerationCall call);

    /**
     * Tells whether a call that a crash cut off may simply be made again, because it costs nothing. Only for painters that
     * buy nothing.
     */
    default boolean isFree() {
        return false;
    }
}
