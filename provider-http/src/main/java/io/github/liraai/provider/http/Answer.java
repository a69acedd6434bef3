package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okio.BufferedSource;

/** A provider's answer of 200 to 299 whose body is still to be read. For the thread that made the call. */
public final class Answer {
    /** The most bytes of a body, so that a picture of 20 MiB still fits in base64 and its JSON. */
    public static final long LARGEST_BODY = 32L * 1024 * 1024;

    private final Response response;
    private final Runnable breakOff;
    private final BodyStage stage;
    private final Deadline deadline;
    private final Duration idle;
    private final Redactor redactor;
    private Duration patience = Duration.ZERO;

    Answer(Response response, Runnable breakOff, BodyStage stage, Deadline deadline, Duration idle, Redactor redactor) {
        this.response = response;
        this.breakOff = breakOff;
        this.stage = stage;
        this.deadline = deadline;
        this.idle = idle;
        this.redactor = redactor;
    }

    /** Bounds the wait for the first byte of the body, which may take until the deadline otherwise. */
    Answer beginningWithin(Duration wait) {
        patience = wait;
        return this;
    }

    /** Reads a body. */
    @FunctionalInterface
    public interface BodyReader<T> {
        /**
         * Reads as much of the body as it needs.
         *
         * @throws IOException when the body breaks off, stalls or is too big
         */
        T read(BufferedSource body) throws IOException;
    }

    /** Tells the status. */
    public int status() {
        return response.code();
    }

    /** Finds a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** Tells until when the call may take. */
    public Deadline deadline() {
        return deadline;
    }

    /** Gives what makes details of raw words. */
    public Redactor redactor() {
        return redactor;
    }

    /**
     * Reads the body within the bounded stage, then lets go of the connection; for once.
     *
     * @throws IOException when the body breaks off, stands still for too long, is bigger than {@link #LARGEST_BODY}, or the
     *     deadline passes
     */
    public <T> T body(BodyReader<T> reader) throws IOException {
        try (response) {
            if (response.body().contentLength() > LARGEST_BODY) {
                // Merely closed, it would be read for another tenth of a second to save the connection.
                breakOff.run();
                throw new ProtocolException("body of " + response.body().contentLength() + " bytes is too big");
            }
            BufferedSource source = response.body().source();
            awaitBeginning(source);
            return stage.run(deadline, () -> {
                try (StallWatch watched = new StallWatch(source, idle, breakOff)) {
                    return reader.read(CappedSource.of(watched, LARGEST_BODY));
                }
            });
        }
    }

    /** Some servers send their headers long before the picture: that wait is not to take up a place. */
    private void awaitBeginning(BufferedSource source) throws IOException {
        if (patience.isZero()) {
            source.request(1);
            return;
        }
        source.timeout().timeout(patience.toNanos(), TimeUnit.NANOSECONDS);
        source.request(1);
        source.timeout().clearTimeout();
    }
}
