package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.provider.http.Pacing;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Z.ai, whose tasks take their time; two headers go with every request. */
final class ZaiOrg implements TaskProtocol {
    private static final Pacing SELDOM = Pacing.of(Duration.ofSeconds(5), 1, Duration.ofSeconds(5));
    private static final Map<String, String> HEADERS =
            Map.of("x-source-channel", "hugging_face", "accept-language", "en-US,en", "Accept", "application/json");

    @Override
    public String route() {
        return "zai-org";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.of(URI.create("https://api.z.ai"));
    }

    @Override
    public Map<String, String> createHeaders() {
        return HEADERS;
    }

    @Override
    public Map<String, String> questionHeaders() {
        return HEADERS;
    }

    @Override
    public Pacing pacing() {
        return SELDOM;
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        body.put("model", commission.id());
        body.put("prompt", commission.prompt());
        return new Draft("api/paas/v4/async/images/generations", body);
    }

    @Override
    public Optional<String> task(@Nullable Object created, Place place) {
        return TaskPath.withId("api/paas/v4/async-result/", JsonTree.text(created, "id"));
    }

    @Override
    public TaskView created(@Nullable Object created) {
        return view(created, "");
    }

    @Override
    public TaskView view(@Nullable Object answer, String path) {
        String words = JsonTree.words(answer, "error");
        String status = JsonTree.text(answer, "task_status").orElse("");
        return switch (status) {
            case "PROCESSING" -> new TaskView.Running();
            case "SUCCESS" ->
                JsonTree.text(answer, "image_result", 0, "url")
                        .<TaskView>map(TaskView.Done::new)
                        .orElseGet(() -> new TaskView.Over(Cause.NO_IMAGE, "succeeded without a picture: " + words));
            case "FAIL" -> TaskView.failed(words);
            default -> new TaskView.Strange("status " + status + " " + words);
        };
    }
}
