package io.github.liraai.golden;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/**
 * A server on loopback that plays a provider, and a spool; a test of an adapter adds the generator between them. Close it after each test;
 * for one call at a time.
 */
public abstract class ProviderWorld implements AutoCloseable {
    /** Whose pictures the calls paint. */
    public static final JobId JOB = JobId.of(new RequestKey("test:1"));

    /** The provider. */
    public final MockWebServer server = new MockWebServer();

    /** Where the pictures are kept. */
    public final InMemoryPictureSpool spool = new InMemoryPictureSpool();

    /** How often a purchase was announced. */
    public final AtomicInteger sent = new AtomicInteger();

    /**
     * Opens the server.
     *
     * @throws IOException when there is no port for it
     */
    protected ProviderWorld() throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** Gives the server's address, with a slash at its end. */
    public final URI uri() {
        return server.url("/").uri();
    }

    /** Makes a call that ends by a deadline. */
    public final ObservedCall call(Duration patience) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience)).onSending(sent::incrementAndGet);
    }

    /** Has the server answer the next request with JSON. */
    public final void answer(int status, String body) {
        server.enqueue(json(status, body));
    }

    /** Has the server answer the next request as recorded. */
    public final void answer(GoldenExchange exchange) {
        server.enqueue(exchange.answer(uri()));
    }

    /** Makes an answer of JSON. */
    public static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
