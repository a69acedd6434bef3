package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.TaskQuestion;
import io.github.liraai.provider.http.TaskReply;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Request;

/** One task at a provider, as it is asked about and its picture fetched. For the thread that makes the call. */
final class HostedTask implements TaskQuestion {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TaskProtocol protocol;
    private final Place place;
    private final String task;
    private final Reception reception;
    private final ProviderHttp http;
    private final Deadline deadline;
    private String path;
    private int asked;

    /**
     * Prepares to ask.
     *
     * @param protocol whose task it is
     * @param place where questions go
     * @param task the task as it is stored
     * @param reception where the picture goes
     * @param http the transport
     * @param deadline until when the picture must be there
     */
    HostedTask(
            TaskProtocol protocol,
            Place place,
            String task,
            Reception reception,
            ProviderHttp http,
            Deadline deadline) {
        this.protocol = protocol;
        this.place = place;
        this.task = task;
        this.reception = reception;
        this.http = http;
        this.deadline = deadline;
        this.path = protocol.firstQuestion(task);
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Request request() {
        return Requests.question(place, protocol, path, asked++);
    }

    @Override
    public TaskReply success(Answer answer) throws IOException {
        return switch (protocol.view(answer.body(JsonTree::read), path)) {
            case TaskView.Running running -> new TaskReply.NotYet();
            case TaskView.Next(String next) -> askAt(next);
            case TaskView.Done(String address) -> fetch(address);
            case TaskView.Over over -> new TaskReply.Ended(over.outcome(reception.redactor()));
            case TaskView.Strange(String words) -> doubtful(reception.redactor().detail(words));
        };
    }

    @Override
    public TaskReply failure(FailedAnswer answer) {
        return protocol.failed(answer, path);
    }

    /** It is over: no need to wait before asking how. Should that fail, the same is asked next. */
    private TaskReply askAt(String next) throws IOException {
        if (next.equals(path)) {
            return doubtful("it is over, but does not say how");
        }
        path = next;
        return http.ask(request(), deadline, PATIENCE, this);
    }

    /** A picture that cannot be fetched now may be had under the address of the next answer: it is paid for. */
    private TaskReply fetch(String address) {
        try {
            return new TaskReply.Ended(reception.address(address, place.base(), deadline));
        } catch (IOException e) {
            return doubtful(reception.redactor().detail(e));
        }
    }

    private static TaskReply doubtful(String detail) {
        return new TaskReply.Doubtful(new Unknown(Cause.MALFORMED_RESPONSE, detail));
    }
}
