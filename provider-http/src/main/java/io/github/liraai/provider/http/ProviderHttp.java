package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Talks to one provider: each paid request is sent once at the most, ends by the call's deadline, and is known to have left
 * or not. Thread-safe; close it when the program ends.
 */
public final class ProviderHttp implements AutoCloseable {
    private final OkHttpClient client;
    private final HttpSettings settings;
    private final BodyStage stage;
    private final InstantSource clock;
    private final Redactor redactor;

    /**
     * Opens the transport.
     *
     * @param settings how to talk
     * @param stage where big answers are read
     * @param clock the core's clock, by which deadlines are told
     */
    public ProviderHttp(HttpSettings settings, BodyStage stage, InstantSource clock) {
        this.client = Clients.create(settings);
        this.settings = settings;
        this.stage = stage;
        this.clock = clock;
        this.redactor = new Redactor(settings.secrets());
    }

    /** Makes of a provider's answer what it means. */
    public interface Answers {
        /**
         * Reads an answer of 200 to 299.
         *
         * @throws IOException when its body breaks off or stalls: the outcome is unknown then
         */
        GenerationOutcome success(Answer answer) throws IOException;

        /** Reads any other answer; {@link StatusOutcomes} when not overridden. */
        default GenerationOutcome failure(FailedAnswer answer) {
            return StatusOutcomes.of(answer);
        }
    }

    /**
     * Sends a request that may cost money, once, and reads what comes back; {@link GenerationCall#sending} is called, by the
     * network's thread while this one waits, just before the first byte leaves.
     *
     * @return what {@code answers} makes of the answer; {@link GenerationOutcome.NotStarted} when the request certainly never
     *     left; {@link GenerationOutcome.Unknown} when it left and no complete answer came
     */
    public GenerationOutcome buy(Request request, GenerationCall call, Answers answers) {
        Deadline deadline = Deadline.at(call.deadline(), clock);
        if (deadline.hasPassed()) {
            return new GenerationOutcome.NotStarted(Cause.UNREACHABLE, null, "no time is left to connect");
        }
        Flight flight = new Flight(call::sending);
        Call http = client.newCall(prepared(request, flight));
        try (Response response = Exchange.begin(http, deadline)) {
            return response.isSuccessful()
                    ? answers.success(
                            new Answer(response, http::cancel, stage, deadline, settings.idleTimeout(), redactor))
                    : answers.failure(FailedAnswer.read(response, deadline, clock, redactor));
        } catch (IOException e) {
            boolean neverLeft = flight.abandon();
            http.cancel();
            return neverLeft ? notStarted(e) : unknown(e, deadline);
        }
    }

    /**
     * Asks something that costs nothing, once, and reads the beginning of the answer.
     *
     * @throws IOException when no answer came; its words are raw, see {@link #redactor}
     */
    public FreeAnswer ask(Request question, Deadline deadline) throws IOException {
        Request request = question.newBuilder()
                .header("User-Agent", LiraVersion.USER_AGENT)
                .build();
        try (Response response = Exchange.begin(client.newCall(request), deadline)) {
            return new FreeAnswer(
                    response.code(), response.headers().getInstant("Date"), FailedAnswer.beginning(response, deadline));
        }
    }

    /**
     * Asks something that costs nothing, once, and has the answer read, however big.
     *
     * @param deadline until when the whole may take
     * @param patience how long to wait for the answer and for its body to begin, each, within the deadline
     * @return what {@code answers} makes of the answer
     * @throws IOException when no whole answer came; its words are raw, see {@link #redactor}
     */
    public <T> T ask(Request question, Deadline deadline, Duration patience, FreeAnswers<T> answers)
            throws IOException {
        Request request = question.newBuilder()
                .header("User-Agent", LiraVersion.USER_AGENT)
                .build();
        Call http = client.newCall(request);
        Deadline beginning = Deadline.in(Duration.ofNanos(Math.min(patience.toNanos(), deadline.leftNanos())));
        try (Response response = Exchange.begin(http, deadline, beginning)) {
            return response.isSuccessful()
                    ? answers.success(
                            new Answer(response, http::cancel, stage, deadline, settings.idleTimeout(), redactor)
                                    .beginningWithin(patience))
                    : answers.failure(FailedAnswer.read(response, deadline, clock, redactor));
        }
    }

    /** Tells until when a call may take, by the machine's own steady clock. */
    public Deadline deadlineOf(GenerationCall call) {
        return Deadline.at(call.deadline(), clock);
    }

    /** Opens the way to fetch pictures from addresses that a provider names, over the same settings. */
    public PictureDownload downloads() {
        return new PictureDownload(client, settings, stage, redactor);
    }

    /** Gives what makes details of raw words. */
    public Redactor redactor() {
        return redactor;
    }

    /** Lets go of threads and connections; calls under way are cut off. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static Request prepared(Request request, Flight flight) {
        if (request.body() == null) {
            throw new IllegalArgumentException("a paid request has a body: " + request.method());
        }
        return request.newBuilder()
                .method(request.method(), new OneShotBody(request.body()))
                .header("User-Agent", LiraVersion.USER_AGENT)
                .tag(Flight.class, flight)
                .build();
    }

    private GenerationOutcome notStarted(IOException e) {
        return new GenerationOutcome.NotStarted(Cause.UNREACHABLE, null, redactor.detail(e));
    }

    private GenerationOutcome unknown(IOException e, Deadline deadline) {
        Cause cause;
        if (Thread.currentThread().isInterrupted()) {
            cause = Cause.INTERRUPTED;
        } else if (deadline.hasPassed() || e instanceof InterruptedIOException) {
            cause = Cause.TIMEOUT;
        } else {
            cause = Cause.MALFORMED_RESPONSE;
        }
        return new GenerationOutcome.Unknown(cause, redactor.detail(e));
    }
}
