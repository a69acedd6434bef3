package io.github.liraai.huggingface;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire to hf-inference; captured from the official client. Null means "leave it out".
 *
 * @param inputs the prompt
 * @param parameters the rest, or null when there is none: then the field is absent
 */
public record TextToImage(String inputs, @Nullable Parameters parameters) {
    /**
     * The options.
     *
     * @param width pixels
     * @param height pixels
     * @param negativePrompt what to avoid
     * @param seed the seed
     * @param guidanceScale guidance
     * @param numInferenceSteps inference steps
     */
    public record Parameters(
            @Nullable Integer width,
            @Nullable Integer height,
            @Json(name = "negative_prompt") @Nullable String negativePrompt,
            @Nullable Long seed,
            @Json(name = "guidance_scale") @Nullable Double guidanceScale,
            @Json(name = "num_inference_steps") @Nullable Integer numInferenceSteps) {
        static final Parameters NONE = new Parameters(null, null, null, null, null, null);
    }
}
