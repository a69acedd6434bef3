package io.github.liraai.gemini;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;

/** The port's contract for one of the two ways in which pictures are asked for. */
abstract class GeminiContractTest extends ImageGeneratorContract {
    private final GeminiWorld world = new GeminiWorld();
    private volatile boolean silent;

    GeminiContractTest(String answer) throws IOException {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return silent
                        ? new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()
                        : new MockResponse.Builder().body(answer).build();
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected ImageGenerator generator() {
        return world.generator;
    }

    @Override
    protected int requestsReceived() {
        return world.server.getRequestCount();
    }

    @Override
    protected void fallSilent() {
        silent = true;
    }

    @Override
    protected void goAway() {
        world.server.close();
    }
}
