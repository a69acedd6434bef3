package io.github.liraai.huggingface;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Hyperbolic: the model is called {@code model_name}, the answer is {@code {images:[{image}]}} in base64. Gone from the official
 * client after 4.13.12, by which this was captured.
 */
final class Hyperbolic implements AtOnceProtocol {
    @Override
    public String route() {
        return "hyperbolic";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.empty();
    }

    @Override
    public boolean isRetired() {
        return true;
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        body.put("prompt", commission.prompt());
        body.put("model_name", commission.id());
        return new Draft("v1/images/generations", body);
    }
}
