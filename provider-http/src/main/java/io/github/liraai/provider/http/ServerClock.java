package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Compares this machine's clock with a server's, which most servers say with every answer. */
public final class ServerClock {
    /** A date has whole seconds only, and its moment is half of one later in the middle. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private ServerClock() {}

    /**
     * Asks a server for its root page, which costs nothing, and looks at the {@code Date} of the answer, whatever its status. Right to
     * a second and half of how long the answer took.
     *
     * @param settings how to talk
     * @param server the server's address; its path does not matter
     * @param within how long it may take
     * @param clock the clock that is compared
     * @return by how much the clock is ahead of the server's, negative when it is behind; empty when the answer has no date
     * @throws IOException when no answer came
     */
    public static Optional<Duration> ahead(HttpSettings settings, URI server, Duration within, InstantSource clock)
            throws IOException {
        HttpUrl root = Objects.requireNonNull(HttpUrl.get(server), "server")
                .newBuilder()
                .encodedPath("/")
                .build();
        // Somebody in between must not answer with what was kept from earlier.
        Request question = new Request.Builder()
                .url(root)
                .header("Cache-Control", "no-cache")
                .build();
        try (ProviderHttp http = new ProviderHttp(settings, new BodyStage(1), clock)) {
            Instant asked = clock.instant();
            FreeAnswer answer = http.ask(question, Deadline.in(within));
            Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
            return Optional.ofNullable(answer.date()).map(date -> Duration.between(date.plus(HALF_A_SECOND), middle));
        }
    }
}
