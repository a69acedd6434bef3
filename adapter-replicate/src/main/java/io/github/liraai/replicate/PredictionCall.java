package io.github.liraai.replicate;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.TaskPolling;
import io.github.liraai.provider.http.TaskReply;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One call: reads the answer to the purchase, asks until the prediction has ended, and cancels it when we give up. For one thread. */
final class PredictionCall implements ProviderHttp.Answers {
    private final GenerationCall call;
    private final ReplicateTransport transport;
    private final TaskPolling polling;
    private final PictureHarvest harvest;
    private final Redactor redactor;
    private @Nullable String id;

    PredictionCall(
            GenerationCall call,
            ReplicateTransport transport,
            TaskPolling polling,
            PictureHarvest harvest,
            Redactor redactor) {
        this.call = call;
        this.transport = transport;
        this.polling = polling;
        this.harvest = harvest;
        this.redactor = redactor;
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        PredictionQuestion question = new PredictionQuestion(transport, harvest, redactor, this::take);
        TaskReply reply = read(question, answer);
        if (reply instanceof TaskReply.Ended(GenerationOutcome outcome)) {
            return outcome;
        }
        if (id == null) {
            return new Unknown(Cause.MALFORMED_RESPONSE, "no prediction's id in the answer");
        }
        return letGoUnlessEnded(polling.askUntilEnded(question, answer.deadline()), question);
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return Refusals.of(answer);
    }

    /** Asks about the prediction of an earlier call. */
    GenerationOutcome resume(ProviderTask earlier, Deadline deadline) {
        if (!ReplicateTransport.isId(earlier.value())) {
            return new Unknown(Cause.MALFORMED_RESPONSE, "not a prediction's id: " + redactor.detail(earlier.value()));
        }
        id = earlier.value();
        PredictionQuestion question = new PredictionQuestion(transport, harvest, redactor, known -> {});
        question.about(id);
        return letGoUnlessEnded(polling.askAgainUntilEnded(question, deadline), question);
    }

    /** A broken answer matters little once the prediction's id is known: it can be asked about. */
    private TaskReply read(PredictionQuestion question, Answer answer) throws IOException {
        try {
            return question.success(answer);
        } catch (IOException | JsonDataException e) {
            if (id != null) {
                return new TaskReply.NotYet();
            }
            if (e instanceof IOException broken) {
                throw broken;
            }
            return new TaskReply.Ended(new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(e)));
        }
    }

    private void take(String found) {
        if (id == null) {
            call.taken(new ProviderTask(found));
            id = found;
        }
    }

    /** Cancels what nobody waits for any more, so that it costs no more than it has. */
    private GenerationOutcome letGoUnlessEnded(GenerationOutcome outcome, PredictionQuestion question) {
        if (question.hasEnded() || id == null || !(outcome instanceof Unknown given) || !isGivenUp(given.cause())) {
            return outcome;
        }
        boolean cancelled = polling.cancel(transport.cancel(id))
                .filter(answer -> answer.status() == 200 && saysCanceled(answer))
                .isPresent();
        if (!cancelled) {
            return given;
        }
        // At the deadline the cause stays what the person asking has to know.
        Cause cause = given.cause() == Cause.INTERRUPTED ? Cause.CANCELED : given.cause();
        return new Unknown(cause, redactor.detail(given.detail() + "; it was canceled"));
    }

    private boolean isGivenUp(Cause cause) {
        return cause == Cause.TIMEOUT || (cause == Cause.INTERRUPTED && !call.outlivesTheProcess());
    }

    private static boolean saysCanceled(FreeAnswer answer) {
        try {
            Prediction prediction = new PredictionReader(
                            new Buffer().writeUtf8(answer.beginning()), PredictionReader.Taker.NOTHING)
                    .read();
            return PredictionQuestion.isCanceled(prediction.status());
        } catch (IOException | JsonDataException e) {
            return false;
        }
    }
}
