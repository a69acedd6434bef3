package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.StatusOutcomes;
import io.github.liraai.provider.http.TaskPolling;
import java.io.IOException;

/** One call: reads the answer to the purchase, then asks until the task has ended. For one thread. */
final class KieCall implements ProviderHttp.Answers {
    private final GenerationCall call;
    private final KieTransport transport;
    private final TaskPolling polling;
    private final PictureHarvest harvest;
    private final Redactor redactor;

    KieCall(
            GenerationCall call,
            KieTransport transport,
            TaskPolling polling,
            PictureHarvest harvest,
            Redactor redactor) {
        this.call = call;
        this.transport = transport;
        this.polling = polling;
        this.harvest = harvest;
        this.redactor = redactor;
    }

    /** HTTP 200 says nothing yet: KIE's own number is in the body. */
    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        Envelope envelope;
        try {
            envelope = answer.body(Envelope::read);
        } catch (JsonDataException e) {
            return new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(e));
        }
        String id = envelope.text("taskId");
        // Where there is a task something was bought, whatever the number says.
        if (id != null && KieTransport.isId(id)) {
            call.taken(new ProviderTask(id));
            return polling.askUntilEnded(question(id), answer.deadline());
        }
        return withoutTask(envelope);
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        if (answer.body().isPage()) {
            return StatusOutcomes.of(answer);
        }
        return Codes.ofPurchase(
                        answer.status(),
                        answer.body().words(),
                        answer.askedWait().orElse(null),
                        answer.detail())
                .orElseGet(() -> StatusOutcomes.of(answer));
    }

    /** Asks about the task of an earlier call. */
    GenerationOutcome resume(ProviderTask earlier, Deadline deadline) {
        if (!KieTransport.isId(earlier.value())) {
            return new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail("not a task's id: " + earlier.value()));
        }
        return polling.askAgainUntilEnded(question(earlier.value()), deadline);
    }

    private RecordQuestion question(String id) {
        return new RecordQuestion(id, transport, harvest, redactor);
    }

    /** A number that is not of the list, and a success without a task, leave open what was bought. */
    private GenerationOutcome withoutTask(Envelope envelope) {
        String detail = redactor.detail("code " + envelope.code() + ": " + envelope.words());
        if (envelope.isFine() || envelope.code() == -1) {
            return new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail("no task in the answer, " + detail));
        }
        return Codes.ofPurchase(envelope.code(), envelope.words(), null, detail)
                .orElseGet(() -> new Unknown(Cause.SERVER_ERROR, detail));
    }
}
