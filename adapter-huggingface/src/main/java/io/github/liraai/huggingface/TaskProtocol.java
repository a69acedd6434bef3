package io.github.liraai.huggingface;

import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.TaskReply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A provider that takes on a task and is asked about it. JSON is given as trees, see {@link JsonTree}. */
non-sealed interface TaskProtocol extends InferenceProtocol {
    /** Half a second as the official client does, then less and less often. */
    Pacing OFTEN = Pacing.of(Duration.ofMillis(500), 1.2, Duration.ofSeconds(3));

    /** Tells how often to ask. */
    default Pacing pacing() {
        return OFTEN;
    }

    /** Gives headers of the questions about a task. */
    default Map<String, String> questionHeaders() {
        return Map.of("Accept", "application/json");
    }

    /** Tells whether questions carry the key. */
    default boolean asksWithKey() {
        return true;
    }

    /** Finds where to ask about the task that an answer to the request tells of: what is stored of it. */
    Optional<String> task(@Nullable Object created, Place place);

    /** Tells whether a stored task is one of ours, so that nothing else is ever asked. */
    default boolean isTask(String task, Place place) {
        return TaskPath.isSafe(task);
    }

    /** Gives the path of the first question about a task. */
    default String firstQuestion(String task) {
        return task;
    }

    /**
     * Gives the address of a question.
     *
     * @param path as {@link #firstQuestion} or {@link TaskView.Next} tells it
     * @param asked how many questions there were before
     */
    default HttpUrl address(Place place, String path, int asked) {
        return place.url(path, routedQuery());
    }

    /** Tells what the answer to the request says of the task. */
    default TaskView created(@Nullable Object created) {
        return new TaskView.Running();
    }

    /** Tells what the answer to a question says of the task. */
    TaskView view(@Nullable Object answer, String path);

    /** Tells what a failed answer to a question says of the task. */
    default TaskReply failed(FailedAnswer answer, String path) {
        return TaskReply.of(answer);
    }
}
