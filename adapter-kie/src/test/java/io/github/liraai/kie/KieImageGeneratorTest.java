package io.github.liraai.kie;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;

class KieImageGeneratorTest extends ImageGeneratorContract {
    private final KieWorld world = new KieWorld();
    private final AtomicInteger purchases = new AtomicInteger();
    private volatile boolean silent;

    KieImageGeneratorTest() throws IOException {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getTarget());
            }
        });
    }

    private MockResponse answer(String target) {
        if (target.endsWith("/createTask")) {
            purchases.incrementAndGet();
        }
        if (silent) {
            return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
        }
        if (target.endsWith("/createTask")) {
            return KieWorld.taken();
        }
        return target.startsWith("/api/")
                ? KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/out.png") + "\"]}")
                : KieWorld.picture();
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
        return KieWorld.MODEL;
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
