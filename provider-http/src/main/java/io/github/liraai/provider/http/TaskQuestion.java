package io.github.liraai.provider.http;

import java.io.IOException;
import okhttp3.Request;

/**
 * How to ask about one task. May keep what it learnt, since one thread asks one question after the other; see {@link TaskPolling}.
 */
public interface TaskQuestion extends FreeAnswers<TaskReply> {
    /** Names the task for operators, without secrets. */
    String task();

    /** Gives what to ask next; it costs nothing and may be asked any number of times. */
    Request request();

    /**
     * Reads an answer of 200 to 299, however big: within {@link Answer#body}.
     *
     * @throws IOException when its body breaks off or stalls: the question is asked again. JSON that is none, or of another shape
     *     (also a {@code JsonDataException}), counts as {@link TaskReply.Doubtful}
     */
    @Override
    TaskReply success(Answer answer) throws IOException;

    /** Reads any other answer; {@link TaskReply#of} when not overridden. */
    @Override
    default TaskReply failure(FailedAnswer answer) {
        return TaskReply.of(answer);
    }
}
