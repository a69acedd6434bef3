package io.github.liraai.openai;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import io.github.liraai.testkit.generation.TinyPng;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;

/** A server that plays OpenAI, a spool, and a generator between them. */
final class OpenAiWorld implements AutoCloseable {
    static final String KEY = "sk-test";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String MODEL = "gpt-image-2";
    static final byte[] PNG = TinyPng.of(8, 6, 0x336699);

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    private OpenAiImageGenerator generator;

    OpenAiWorld() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        generator = generatorWith(OpenAiSettings.of(base(), Secret.of(KEY)));
    }

    URI base() {
        return server.url("/v1").uri();
    }

    OpenAiSettings settings() {
        return OpenAiSettings.of(base(), Secret.of(KEY));
    }

    /** Sets up the generator anew. */
    void configure(UnaryOperator<OpenAiSettings> change) {
        generator.close();
        generator = generatorWith(change.apply(settings()));
    }

    static OpenAiImageGenerator generatorWith(OpenAiSettings settings) {
        return OpenAiImageGenerator.of(settings, new BodyStage(BodyStage.USUAL), InstantSource.system());
    }

    static GenerationRequest request(String model, int count) {
        return new GenerationRequest(JOB, model, "котик", null, new PictureCount(count), null, null, null, null);
    }

    GenerationOutcome generate(GenerationRequest request) {
        return generator.generate(request, call(Duration.ofSeconds(20)));
    }

    GenerationOutcome generate() {
        return generate(request(MODEL, 1));
    }

    ObservedCall call(Duration patience) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience)).onSending(sent::incrementAndGet);
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    void answerPicture() {
        server.enqueue(new MockResponse.Builder().body(new Buffer().write(PNG)).build());
    }

    static String inJson(byte[] picture) {
        return "{\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}";
    }

    @Override
    public void close() {
        generator.close();
        server.close();
    }
}
