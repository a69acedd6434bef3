package io.github.liraai.provider.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A provider's answer that is not of 200 to 299.
 *
 * @param status the status
 * @param retryAfter how long it asks to wait by its header, or null
 * @param body what its body says
 * @param detail the same for operators
 */
public record FailedAnswer(int status, @Nullable Duration retryAfter, ErrorBody body, String detail) {
    private static final long MOST_READ = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Finds how long to wait before asking again: by the header or else by the body's estimate. */
    public Optional<Duration> askedWait() {
        return Optional.ofNullable(retryAfter != null ? retryAfter : body.estimatedTime());
    }

    /** Finds how long a model will take to load: by the body's estimate or else by the header. */
    public Optional<Duration> loadingWait() {
        return Optional.ofNullable(body.estimatedTime() != null ? body.estimatedTime() : retryAfter);
    }

    static FailedAnswer read(Response response, Deadline deadline, InstantSource clock, Redactor redactor) {
        ErrorBody body = ErrorBody.parse(beginning(response, deadline));
        String words = body.words().isEmpty() ? response.message() : body.words();
        String place = response.isRedirect() ? ", a redirect, which is not followed" : "";
        return new FailedAnswer(
                response.code(),
                RetryAfter.parse(response.header("Retry-After"), clock.instant())
                        .orElse(null),
                body,
                redactor.detail("HTTP " + response.code() + place + (words.isBlank() ? "" : ": " + words)));
    }

    /** Reads what there is of the body: the status stands, whatever becomes of the rest. */
    static String beginning(Response response, Deadline deadline) {
        Buffer read = new Buffer();
        try {
            Deadline patience = Deadline.in(Duration.ofNanos(Math.min(PATIENCE.toNanos(), deadline.leftNanos())));
            BufferedSource source = response.body().source();
            while (read.size() < MOST_READ && !patience.hasPassed()) {
                source.timeout().timeout(Math.max(1, patience.leftNanos()), TimeUnit.NANOSECONDS);
                if (source.read(read, MOST_READ - read.size()) < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            // What came before it broke off is all there is.
        }
        return read.readUtf8();
    }
}
