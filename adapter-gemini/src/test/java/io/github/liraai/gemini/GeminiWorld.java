package io.github.liraai.gemini;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.prompt.Frame;
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
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/** A server that plays Gemini, a spool, and a generator between them. */
final class GeminiWorld implements AutoCloseable {
    static final String KEY = "AIza_test_key";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String FLASH = "gemini-2.5-flash-image";
    static final String FLASH_3_1 = "gemini-3.1-flash-image";
    static final String IMAGEN = "imagen-4.0-generate-001";

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    final GeminiImageGenerator generator;

    GeminiWorld() throws IOException {
        this(HttpSettings.USUAL);
    }

    GeminiWorld(HttpSettings http) throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
        generator = generatorAt(settings("/", http));
    }

    GeminiSettings settings(String path, HttpSettings http) {
        return settings(server.url(path).uri(), http);
    }

    static GeminiSettings settings(URI base, HttpSettings http) {
        return new GeminiSettings(base, Secret.of(KEY), http);
    }

    static GeminiImageGenerator generatorAt(GeminiSettings settings) {
        return GeminiImageGenerator.gemini(settings, new BodyStage(BodyStage.USUAL), InstantSource.system());
    }

    static GenerationRequest request(String model, String words, @Nullable Frame frame, int count) {
        return new GenerationRequest(JOB, model, words, frame, new PictureCount(count), null, null, null, null);
    }

    static GenerationRequest prompt(String model) {
        return request(model, "котик", null, 1);
    }

    GenerationOutcome generate(String model) {
        return generator.generate(prompt(model), call(Duration.ofSeconds(20)));
    }

    GenerationOutcome generate() {
        return generate(FLASH);
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

    /** Answers with the given parts of one candidate. */
    void answerParts(String parts) {
        answer(200, "{\"candidates\":[{\"content\":{\"parts\":[" + parts + "]},\"finishReason\":\"STOP\"}]}");
    }

    static String inline(byte[] picture) {
        return "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"" + Bytes.base64(picture) + "\"}}";
    }

    @Override
    public void close() {
        generator.close();
        server.close();
    }
}
