package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.provider.http.Deadline;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which provider is asked for which model of its own, or why none. */
sealed interface Choice {
    /**
     * One is asked.
     *
     * @param protocol the provider
     * @param mapping its model
     * @param endpoint the whole address of a dedicated endpoint, or null to follow the provider's own path
     */
    record Chosen(
            InferenceProtocol protocol,
            Mapping mapping,
            @Nullable HttpUrl endpoint) implements Choice {}

    /**
     * None is. Nothing was bought.
     *
     * @param outcome how the call ends
     */
    record None(GenerationOutcome outcome) implements Choice {}

    /** Makes a choice for a request. */
    @FunctionalInterface
    interface Rule {
        /** Chooses, by the deadline. */
        Choice choose(GenerationRequest request, Deadline deadline);
    }
}
