package io.github.liraai.huggingface;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.TaskPolling;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer that tells of a task: it is stored before anything else is done with it, then asked about until it has ended. */
final class TaskAnswers implements ProviderHttp.Answers {
    private final TaskProtocol protocol;
    private final Place place;
    private final Reception reception;
    private final ProviderHttp http;
    private final TaskPolling polling;

    /**
     * Prepares to read.
     *
     * @param protocol who answers
     * @param place where questions go
     * @param reception where the picture goes
     * @param http the transport
     * @param polling how often is asked
     */
    TaskAnswers(TaskProtocol protocol, Place place, Reception reception, ProviderHttp http, TaskPolling polling) {
        this.protocol = protocol;
        this.place = place;
        this.reception = reception;
        this.http = http;
        this.polling = polling;
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        Object created;
        try {
            created = answer.body(JsonTree::read);
        } catch (JsonDataException e) {
            return malformed(e.getMessage());
        }
        Optional<String> task = protocol.task(created, place);
        if (task.isEmpty()) {
            return malformed("no task in: " + words(created));
        }
        reception.call().taken(new StoredTask(protocol.route(), place.isRouted(), task.get()).toProviderTask());
        return switch (protocol.created(created)) {
            case TaskView.Done(String address) -> reception.address(address, place.base(), answer.deadline());
            case TaskView.Over over -> over.outcome(reception.redactor());
            case TaskView.Running running -> askUntilEnded(task.get(), answer);
            case TaskView.Next next -> askUntilEnded(task.get(), answer);
            case TaskView.Strange strange -> askUntilEnded(task.get(), answer);
        };
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return FailedCreation.of(answer);
    }

    private GenerationOutcome askUntilEnded(String task, Answer answer) {
        return polling.askUntilEnded(
                new HostedTask(protocol, place, task, reception, http, answer.deadline()), answer.deadline());
    }

    private static String words(@Nullable Object created) {
        String words = JsonTree.words(created, "error") + JsonTree.words(created, "message");
        return words.isEmpty() ? String.valueOf(created) : words;
    }

    private Unknown malformed(@Nullable String words) {
        return new Unknown(Cause.MALFORMED_RESPONSE, reception.redactor().detail(String.valueOf(words)));
    }
}
