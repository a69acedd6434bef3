package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;

class HuggingFaceImageGeneratorTest extends ImageGeneratorContract {
    private final HfWorld world = new HfWorld(HttpSettings.USUAL);
    private volatile boolean silent;

    HuggingFaceImageGeneratorTest() throws IOException {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return silent
                        ? new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()
                        : new MockResponse.Builder()
                                .body(Bytes.buffer(Bytes.jpeg(64, 48)))
                                .build();
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
    protected String providerModel() {
        return HfWorld.MODEL;
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
