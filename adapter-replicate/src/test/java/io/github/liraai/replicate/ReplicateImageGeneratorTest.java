package io.github.liraai.replicate;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;

class ReplicateImageGeneratorTest extends ImageGeneratorContract {
    private final ReplicateWorld world = new ReplicateWorld();
    private final AtomicInteger purchases = new AtomicInteger();
    private volatile boolean silent;

    ReplicateImageGeneratorTest() throws IOException {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getTarget());
            }
        });
    }

    private MockResponse answer(String target) {
        if (target.endsWith("/predictions")) {
            purchases.incrementAndGet();
        }
        if (silent) {
            return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
        }
        if (target.endsWith("/predictions")) {
            return ReplicateWorld.prediction("processing", "null");
        }
        return target.startsWith("/v1/")
                ? ReplicateWorld.prediction("succeeded", "[" + world.address("/out.png") + "]")
                : ReplicateWorld.picture();
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
        return ReplicateWorld.MODEL;
    }

    @Override
    protected int requestsReceived() {
        return purchases.get();
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
