package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.TaskReply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * fal, by its queue. A task is asked about at the path of {@code response_url}, which has the app's id and not the whole model's:
 * first its {@code /status}; {@code COMPLETED} only says that it is over, the result's own answer says how.
 *
 * <p>The size goes as {@code image_size: {width, height}}, as fal's models know it and Hugging Face's Python client sends it; its
 * JavaScript client sends {@code width} and {@code height}, which they pass over.
 */
final class FalAi implements TaskProtocol {
    private static final String STATUS = "/status";

    @Override
    public String route() {
        return "fal-ai";
    }

    @Override
    public Optional<URI> ownHost() {
        return Optional.of(URI.create("https://queue.fal.run"));
    }

    @Override
    public String keyWord() {
        return "Key";
    }

    /** Without it, the router goes to the synchronous host, where a task cannot be found again. */
    @Override
    public Map<String, String> routedQuery() {
        return Map.of("_subdomain", "queue");
    }

    @Override
    public boolean understands(Mapping mapping) {
        return !mapping.isLora() || mapping.weights() != null;
    }

    @Override
    public Draft draft(Commission commission) {
        Map<String, Object> body = commission.parameters();
        Object width = body.remove("width");
        Object height = body.remove("height");
        if (width != null && height != null) {
            body.put("image_size", Map.of("width", width, "height", height));
        }
        body.put("prompt", commission.prompt());
        String weights = commission.mapping().weights();
        if (commission.mapping().isLora() && weights != null) {
            body.put("loras", List.of(Map.of("path", commission.weights(weights), "scale", 1)));
        }
        return new Draft(commission.id(), body);
    }

    @Override
    public Optional<String> task(@Nullable Object created, Place place) {
        return TaskPath.ofAddress(JsonTree.text(created, "response_url"));
    }

    @Override
    public String firstQuestion(String task) {
        return task + STATUS;
    }

    @Override
    public TaskView view(@Nullable Object answer, String path) {
        if (!path.endsWith(STATUS)) {
            return result(answer);
        }
        String status = JsonTree.text(answer, "status").orElse("");
        return switch (status) {
            case "IN_QUEUE", "IN_PROGRESS" -> new TaskView.Running();
            case "COMPLETED" -> new TaskView.Next(path.substring(0, path.length() - STATUS.length()));
            default -> new TaskView.Strange("status " + status);
        };
    }

    /** A picture that the safety checker flags is delivered black. */
    private static TaskView result(@Nullable Object answer) {
        if (Boolean.TRUE.equals(JsonTree.at(answer, "has_nsfw_concepts", 0))) {
            return new TaskView.Over(Cause.CONTENT_BLOCKED, "has_nsfw_concepts: the picture is black");
        }
        return JsonTree.text(answer, "images", 0, "url")
                .<TaskView>map(TaskView.Done::new)
                .orElseGet(() -> new TaskView.Over(
                        Cause.NO_IMAGE, "completed without a picture: " + JsonTree.words(answer, "detail")));
    }

    /** The result answers with the status that the app itself gave; 500 of the queue is believed when it stays, as by fal's client. */
    @Override
    public TaskReply failed(FailedAnswer answer, String path) {
        boolean result = !path.endsWith(STATUS);
        return switch (answer.status()) {
            case 400, 422 ->
                result
                        ? new TaskReply.Ended(new Rejected(
                                ContentWords.arePolicy(answer.body().words())
                                        ? Cause.CONTENT_BLOCKED
                                        : Cause.INVALID_REQUEST,
                                answer.detail()))
                        : TaskReply.of(answer);
            case 500 ->
                new TaskReply.Doubtful(
                        result
                                ? new Rejected(Cause.TASK_FAILED, answer.detail())
                                : new Unknown(Cause.SERVER_ERROR, answer.detail()));
            default -> TaskReply.of(answer);
        };
    }
}
