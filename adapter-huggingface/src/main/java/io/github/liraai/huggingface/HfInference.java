package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Hugging Face itself serves, and dedicated endpoints: {@code {inputs, parameters}}, the latter absent when there is none;
 * answered by the picture's bytes, rarely by {@code {data:[{b64_json}]}} or {@code {output:[url]}}.
 */
final class HfInference implements AtOnceProtocol {
    @Override
    public String route() {
        return "hf-inference";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.empty();
    }

    /** A concrete kind: the servers behind the router know no {@code image/*}, and the Python client asks for this one. */
    @Override
    public Map<String, String> createHeaders() {
        return Map.of("Accept", "image/png");
    }

    @Override
    public Cause withoutPicture() {
        return Cause.NO_IMAGE;
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("inputs", commission.prompt());
        Map<String, Object> parameters = commission.parameters();
        if (!parameters.isEmpty()) {
            body.put("parameters", parameters);
        }
        return new Draft("models/" + commission.id(), body);
    }
}
