package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.provider.http.Pacing;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Black Forest Labs: a task is asked about at {@code polling_url}, past the router and without a key. Gone from the official client
 * after 4.13.12, by which this was captured. Only addresses of the provider's own hosts and of where the request went are asked.
 */
final class BlackForestLabs implements TaskProtocol {
    private static final String HOSTS = ".bfl.ai";
    private static final int LONGEST = 500;
    private static final Pacing EVERY_SECOND = Pacing.of(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

    @Override
    public String route() {
        return "black-forest-labs";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.of(URI.create("https://api.us1.bfl.ai"));
    }

    @Override
    public String keyWord() {
        return "X-Key";
    }

    @Override
    public boolean isRetired() {
        return true;
    }

    @Override
    public Pacing pacing() {
        return EVERY_SECOND;
    }

    @Override
    public boolean asksWithKey() {
        return false;
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        body.put("prompt", commission.prompt());
        return new Draft("v1/" + commission.id(), body);
    }

    @Override
    public Optional<String> task(@Nullable Object created, Place place) {
        return JsonTree.text(created, "polling_url").filter(url -> isTask(url, place));
    }

    @Override
    public boolean isTask(String task, Place place) {
        HttpUrl url = task.length() > LONGEST || task.indexOf(' ') >= 0 ? null : HttpUrl.parse(task);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return false;
        }
        HttpUrl base = place.base();
        boolean home =
                url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
        return home || (url.isHttps() && url.port() == 443 && url.host().endsWith(HOSTS));
    }

    @Override
    public HttpUrl address(Place place, String path, int asked) {
        return HttpUrl.get(path)
                .newBuilder()
                .addQueryParameter("attempt", Integer.toString(asked))
                .build();
    }

    @Override
    public TaskView view(@Nullable Object answer, String path) {
        String status = JsonTree.text(answer, "status").orElse("");
        return switch (status) {
            case "Pending", "Queued", "Processing" -> new TaskView.Running();
            case "Ready" ->
                JsonTree.text(answer, "result", "sample")
                        .<TaskView>map(TaskView.Done::new)
                        .orElseGet(() -> new TaskView.Over(Cause.NO_IMAGE, "ready without a picture"));
            case "Request Moderated", "Content Moderated" -> new TaskView.Over(Cause.CONTENT_BLOCKED, status);
            case "Error", "Failed" -> TaskView.failed(status);
            default -> new TaskView.Strange("status " + status);
        };
    }
}
