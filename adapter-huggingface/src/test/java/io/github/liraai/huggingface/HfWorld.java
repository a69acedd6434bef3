package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;

/** A server that plays Hugging Face, a spool, and a generator between them. */
final class HfWorld implements AutoCloseable {
    static final String TOKEN = "hf_test_token";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String MODEL = "stabilityai/stable-diffusion-xl-base-1.0";

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    final HuggingFaceImageGenerator generator;

    HfWorld() throws IOException {
        this(HttpSettings.USUAL);
    }

    HfWorld(HttpSettings settings) throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        generator = generatorAt(server.url("/").uri(), settings);
    }

    static HuggingFaceImageGenerator generatorAt(URI base, HttpSettings settings) {
        return HuggingFaceImageGenerator.hfInference(
                new HuggingFaceSettings(base, Secret.of(TOKEN), settings),
                new BodyStage(BodyStage.USUAL),
                InstantSource.system());
    }

    static GenerationRequest prompt(String words) {
        return new GenerationRequest(JOB, MODEL, words, null, PictureCount.ONE, null, null, null, null);
    }

    GenerationOutcome generate(Duration patience) {
        return generator.generate(prompt("котик"), call(patience));
    }

    GenerationOutcome generate() {
        return generate(Duration.ofSeconds(20));
    }

    ObservedCall call(Duration patience) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience)).onSending(sent::incrementAndGet);
    }

    @Override
    public void close() {
        generator.close();
        server.close();
    }
}
