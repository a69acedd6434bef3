package io.github.liraai.kie;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.Json;
import io.github.liraai.golden.PromptSockets;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;

/** A server that plays KIE, a spool, and a generator between them. */
final class KieWorld implements AutoCloseable {
    static final String KEY = "kie_test_key";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String MODEL = "nano-banana-2";
    static final String ID = "task_nano-banana-2_1765178625768";
    static final byte[] PICTURE = GoldenCase.read("kie-nano-banana-2-prompt-only")
            .exchanges("download")
            .getFirst()
            .answerBody();

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    final KieImageGenerator generator;

    KieWorld() throws IOException {
        this(Pacing.FAST);
    }

    KieWorld(Pacing pacing) throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
        generator = generatorAt(server.url("/").uri(), pacing);
    }

    static KieImageGenerator generatorAt(URI base, Pacing pacing) {
        return KieImageGenerator.withPacing(
                new KieSettings(base, Secret.of(KEY), HttpSettings.USUAL),
                new BodyStage(BodyStage.USUAL),
                InstantSource.system(),
                pacing);
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

    /** Gives the answer that takes a task on. */
    static MockResponse taken() {
        return json(200, "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"" + ID + "\"}}");
    }

    /** Gives an answer that tells a task's state. */
    static MockResponse state(String state) {
        return json(
                200,
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"" + ID + "\",\"state\":\"" + state + "\"}}");
    }

    /** Gives an answer that tells of a task's pictures; the result is JSON, and goes as a text. */
    static MockResponse success(String result) {
        return json(
                200,
                Json.text(Map.of(
                        "code", 200, "msg", "success", "data", Map.of("state", "success", "resultJson", result))));
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse picture() {
        return new MockResponse.Builder().body(new Buffer().write(PICTURE)).build();
    }

    /** Names an outcome as the golden cases do. */
    static String name(GenerationOutcome outcome) {
        return switch (outcome) {
            case Pictures pictures -> "image bytes";
            case NotStarted notStarted -> notStarted.cause().outcomeName();
            case Rejected rejected -> rejected.cause().outcomeName();
            case Unknown unknown -> unknown.cause().outcomeName();
        };
    }

    @Override
    public void close() {
        generator.close();
        server.close();
    }
}
