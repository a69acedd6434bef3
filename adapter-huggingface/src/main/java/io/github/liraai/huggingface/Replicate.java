package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replicate, which holds its answer for up to a minute and is asked again when the picture takes longer; the official client
 * does not ask again. An addition (LoRA) goes as {@code lora_weights}.
 */
final class Replicate implements TaskProtocol {
    @Override
    public String route() {
        return "replicate";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.of(URI.create("https://api.replicate.com"));
    }

    @Override
    public Map<String, String> createHeaders() {
        return Map.of("Prefer", "wait", "Accept", "application/json");
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> input = commission.parameters();
        input.put("prompt", commission.prompt());
        if (commission.mapping().isLora()) {
            input.put("lora_weights", commission.repository());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("input", input);
        int colon = commission.id().indexOf(':');
        if (colon < 0) {
            return new Draft("v1/models/" + commission.id() + "/predictions", body);
        }
        body.put("version", commission.id().substring(colon + 1));
        return new Draft("v1/predictions", body);
    }

    @Override
    public Optional<String> task(@Nullable Object created, Place place) {
        return TaskPath.withId("v1/predictions/", JsonTree.text(created, "id"));
    }

    @Override
    public TaskView created(@Nullable Object created) {
        return view(created, "");
    }

    @Override
    public TaskView view(@Nullable Object answer, String path) {
        String words = JsonTree.words(answer, "error");
        String status = JsonTree.text(answer, "status").orElse("");
        return switch (status) {
            case "starting", "processing", "queued" -> new TaskView.Running();
            case "succeeded" ->
                JsonTree.text(answer, "output")
                        .or(() -> JsonTree.text(answer, "output", 0))
                        .<TaskView>map(TaskView.Done::new)
                        .orElseGet(() -> new TaskView.Over(Cause.NO_IMAGE, "succeeded without a picture: " + words));
            case "failed" -> TaskView.failed(words);
            case "canceled", "aborted" -> new TaskView.Over(Cause.CANCELED, words);
            default -> new TaskView.Strange("status " + status);
        };
    }
}
