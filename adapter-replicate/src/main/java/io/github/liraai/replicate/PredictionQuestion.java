package io.github.liraai.replicate;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.TaskQuestion;
import io.github.liraai.provider.http.TaskReply;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks about one prediction, and brings its pictures in as soon as it has succeeded, since their addresses live for about an hour.
 *
 * <p>Pictures inside the answer are taken out as they stream by, before the status that comes after them is known: of a prediction that
 * turns out to be under way they are forgotten, and taken anew from its last answer.
 */
final class PredictionQuestion implements TaskQuestion, PredictionReader.Taker {
    private final ReplicateTransport transport;
    private final PictureHarvest harvest;
    private final Redactor redactor;
    private final Consumer<String> found;
    private @Nullable String id;
    private boolean takesData = true;
    private boolean ended;

    PredictionQuestion(
            ReplicateTransport transport, PictureHarvest harvest, Redactor redactor, Consumer<String> found) {
        this.transport = transport;
        this.harvest = harvest;
        this.redactor = redactor;
        this.found = found;
    }

    static boolean isCanceled(@Nullable String status) {
        return "canceled".equals(status) || "aborted".equals(status);
    }

    /** Says which prediction it is about, before the first question. */
    void about(String known) {
        id = known;
    }

    /** Tells whether the prediction is known to have ended. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public String task() {
        return id == null ? "without an id" : id;
    }

    @Override
    public Request request() {
        if (id == null) {
            throw new IllegalStateException("no prediction is known");
        }
        return transport.get(id);
    }

    @Override
    public TaskReply success(Answer answer) throws IOException {
        harvest.startOver();
        Prediction prediction = answer.body(body -> new PredictionReader(body, this).read());
        return switch (prediction.status()) {
            case null ->
                new TaskReply.Doubtful(new Unknown(Cause.MALFORMED_RESPONSE, "no prediction's status in the answer"));
            case "succeeded" -> succeeded(prediction, answer);
            case "failed" -> ended(failed(prediction.error()));
            case "canceled", "aborted" -> ended(canceled(prediction));
            // "starting", "processing", and whatever Replicate will name so: both have been seen after a held answer.
            default -> underWay(prediction);
        };
    }

    @Override
    public TaskReply failure(FailedAnswer answer) {
        return answer.status() == 429
                ? new TaskReply.Failed(Refusals.askedWait(answer).orElse(null), answer.detail())
                : TaskReply.of(answer);
    }

    @Override
    public void id(String given) {
        if (id == null && ReplicateTransport.isId(given)) {
            id = given;
            found.accept(given);
        }
    }

    @Override
    public boolean data(BufferedSource json) throws IOException {
        // Nothing is kept of a prediction that could not be found again.
        if (id == null || !takesData) {
            return false;
        }
        harvest.keep(new Base64Text(json));
        return true;
    }

    private TaskReply succeeded(Prediction prediction, Answer answer) {
        if (id != null && prediction.holdsData() && !prediction.dataWasTaken()) {
            takesData = true;
            return new TaskReply.NotYet();
        }
        for (String address : prediction.addresses()) {
            harvest.fetch(address, answer.deadline());
        }
        return ended(harvest.outcome());
    }

    private TaskReply underWay(Prediction prediction) {
        if (prediction.dataWasTaken()) {
            harvest.forget();
            takesData = false;
        }
        return new TaskReply.NotYet();
    }

    private TaskReply ended(GenerationOutcome outcome) {
        ended = true;
        return new TaskReply.Ended(outcome);
    }

    private Rejected failed(String error) {
        Cause cause = Refusals.isAboutContent(error) ? Cause.CONTENT_BLOCKED : Cause.TASK_FAILED;
        return new Rejected(cause, redactor.detail("prediction " + task() + " failed: " + error));
    }

    /**
     * Nobody knows what a prediction cost that somebody else canceled: the time it ran is charged, one that was aborted before it ran is
     * not (their changelog of 2025-10-16). So it is neither "not bought", which would buy another, nor a refusal.
     */
    private Unknown canceled(Prediction prediction) {
        return new Unknown(Cause.CANCELED, redactor.detail("prediction " + task() + " was " + prediction.status()));
    }
}
