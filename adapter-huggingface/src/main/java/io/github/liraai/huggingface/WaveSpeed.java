package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WaveSpeed: everything about a task is under {@code data}; where to ask is the path of {@code data.urls.get}. */
final class WaveSpeed implements TaskProtocol {
    @Override
    public String route() {
        return "wavespeed";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.of(URI.create("https://api.wavespeed.ai"));
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        body.put("prompt", commission.prompt());
        if (commission.mapping().isLora()) {
            body.put("loras", List.of(Map.of("path", commission.mapping().model(), "scale", 1)));
        }
        return new Draft("api/v3/" + commission.id(), body);
    }

    @Override
    public Optional<String> task(@Nullable Object created, Place place) {
        return TaskPath.ofAddress(JsonTree.text(created, "data", "urls", "get"));
    }

    @Override
    public TaskView created(@Nullable Object created) {
        return view(created, "");
    }

    @Override
    public TaskView view(@Nullable Object answer, String path) {
        String words = JsonTree.words(answer, "data", "error");
        String status = JsonTree.text(answer, "data", "status").orElse("");
        return switch (status) {
            case "created", "pending", "queued", "processing" -> new TaskView.Running();
            case "completed" ->
                JsonTree.text(answer, "data", "outputs", 0)
                        .<TaskView>map(TaskView.Done::new)
                        .orElseGet(() -> new TaskView.Over(Cause.NO_IMAGE, "completed without a picture: " + words));
            case "failed" -> TaskView.failed(words);
            case "canceled", "cancelled" -> new TaskView.Over(Cause.CANCELED, words);
            default -> new TaskView.Strange("status " + status + " " + JsonTree.words(answer, "message"));
        };
    }
}
