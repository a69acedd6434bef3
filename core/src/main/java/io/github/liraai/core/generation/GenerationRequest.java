package io.github.liraai.core.generation;

import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is asked to paint: composed and within the model's capabilities. Null means "leave it out".
 *
 * @param job whose pictures they will be
 * @param providerModel the model's id at the provider
 * @param prompt the words, style included, not blank
 * @param frame size or aspect
 * @param count pictures wanted
 * @param negative what to avoid
 * @param seed the seed
 * @param steps inference steps
 * @param guidance guidance
 */
public record GenerationRequest(
        JobId job,
        String providerModel,
        String prompt,
        @Nullable Frame frame,
        PictureCount count,
        @Nullable String negative,
        @Nullable Long seed,
        @Nullable Integer steps,
        @Nullable Double guidance) {
    public GenerationRequest {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(count, "count");
        if (providerModel.isBlank()) {
            throw new IllegalArgumentException("provider model must not be blank");
        }
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("prompt must not be blank");
        }
    }
}
