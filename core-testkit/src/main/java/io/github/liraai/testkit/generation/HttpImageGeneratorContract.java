package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import java.net.URI;
import org.junit.jupiter.api.Assumptions;

/**
 * What every {@link ImageGenerator} over HTTP must do when the network, the provider or a picture is bad. Extend this one class,
 * say how to make the generator for an address and how the provider answers when all is well, and some sixty checks run,
 * besides those of {@link ImageGeneratorContract}, against a server on loopback that misbehaves.
 *
 * <p>For a provider that answers with the picture at once:
 *
 * <pre>{@code
 * class AcmeImageGeneratorTest extends HttpImageGeneratorContract {
 *     @Override
 *     protected ImageGenerator generatorFor(URI server) {
 *         return new AcmeImageGenerator(server.resolve("/v1"), "acme-test-key");
 *     }
 *
 *     @Override
 *     protected String providerModel() {
 *         return "acme-1";
 *     }
 *
 *     @Override
 *     protected HttpReply reply(HttpAsk ask, byte[] picture) {
 *         return HttpReply.bytes("image/png", picture);
 *     }
 * }
 * }</pre>
 *
 * <p>An asynchronous provider looks at what is asked, {@code POST} to create a task and {@code GET} to ask about it, and gives each
 * request its answer; it puts {@link HttpAsk#conversation} into the task's id. Its pace should be quick in tests. A generator that is
 * {@link AutoCloseable} is closed after each check.
 *
 * <p>Each call has a deadline by {@link #clock()}; checks that wait for it take some two seconds.
 */
public abstract class HttpImageGeneratorContract extends HttpRequestChecks {
    /**
     * Makes a generator that talks to an address, {@code http} or {@code https}; once in most checks. One that keeps its usual
     * time-outs and limits, and that has a key of its own if the provider wants one.
     *
     * @param server without a path and without a slash at its end
     */
    @Override
    protected abstract ImageGenerator generatorFor(URI server);

    /**
     * Answers a request as the provider does when all is well. Called from the server's threads.
     *
     * @param ask the request
     * @param picture the bytes of the picture that the provider paints; not always good ones
     */
    @Override
    protected abstract HttpReply reply(HttpAsk ask, byte[] picture);

    /** Tells whether a request costs money: every {@code POST}, unless overridden. */
    @Override
    protected boolean isPaid(HttpAsk ask) {
        return ask.method().equals("POST");
    }

    /**
     * Answers a request as the provider does when its answer names where the picture is; skips the checks of addresses where it
     * never does.
     *
     * @param ask the request
     * @param address where the picture is, as it stands between the quotes of JSON
     */
    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return Assumptions.abort("this provider names no addresses");
    }

    /**
     * Answers for a provider that always names where its picture is: by {@link #replyWithAddress} for a picture at the server's own
     * address, and with the picture when that is asked for.
     */
    protected final HttpReply replyByAddress(HttpAsk ask, byte[] picture) {
        return ask.path().endsWith(".png")
                ? HttpReply.bytes("image/png", picture)
                : replyWithAddress(ask, ask.server() + "/" + ask.conversation() + ".png");
    }

    /**
     * Gives the task that the generator has stored for a conversation, as if it had before a crash; skips the checks of tasks where
     * there are none.
     *
     * @param server without a path and without a slash at its end
     * @param conversation see {@link HttpAsk#conversation}
     */
    @Override
    protected ProviderTask earlierTask(URI server, String conversation) {
        return Assumptions.abort("this provider has no tasks");
    }

    /** Finds the words to paint in a request: its body with the escapes of JSON undone, unless overridden. */
    @Override
    protected String words(HttpAsk ask) {
        return JsonEscapes.undone(ask.body());
    }
}
