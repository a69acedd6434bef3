package io.github.liraai.huggingface;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The form that OpenAI began: options flat beside {@code prompt} and {@code model}, answered by {@code {data:[{b64_json}]}} or
 * {@code {data:[{url}]}}. We always ask for base64, which takes no further request.
 *
 * @param route the provider's name
 * @param host its own host
 * @param path where pictures are asked for
 * @param base64 what it calls base64 in {@code response_format}
 * @param steps what it calls inference steps
 * @param isRetired whether it has left the router
 */
record OpenAiShaped(String route, URI host, String path, String base64, String steps, boolean isRetired)
        implements AtOnceProtocol {
    private static final String USUAL_STEPS = "num_inference_steps";

    /** Together, alone in renaming an option. */
    static final OpenAiShaped TOGETHER =
            new OpenAiShaped("together", "https://api.together.xyz", "v1/images/generations", "base64", "steps", false);

    static final OpenAiShaped NSCALE = new OpenAiShaped(
            "nscale", "https://inference.api.nscale.com", "v1/images/generations", "b64_json", USUAL_STEPS, false);

    static final OpenAiShaped DEEPINFRA = new OpenAiShaped(
            "deepinfra", "https://api.deepinfra.com", "v1/openai/images/generations", "b64_json", USUAL_STEPS, false);

    /** Gone from the official client after 4.13.12, by which this was captured. */
    static final OpenAiShaped NEBIUS = new OpenAiShaped(
            "nebius", "https://api.studio.nebius.ai", "v1/images/generations", "b64_json", USUAL_STEPS, true);

    private OpenAiShaped(String route, String host, String path, String base64, String steps, boolean isRetired) {
        this(route, URI.create(host), path, base64, steps, isRetired);
    }

    @Override
    public Optional<URI> ownHost() {
        return isRetired ? Optional.empty() : Optional.of(host);
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        Object given = body.remove(USUAL_STEPS);
        if (given != null) {
            body.put(steps, given);
        }
        body.put("response_format", base64);
        body.put("prompt", commission.prompt());
        body.put("model", commission.id());
        return new Draft(path, body);
    }
}
