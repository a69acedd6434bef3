package io.github.liraai.replicate;

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
import io.github.liraai.golden.PromptSockets;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateImageGenerator.Manner;
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
import okio.Buffer;

/** A server that plays Replicate, a spool, and a generator between them. */
final class ReplicateWorld implements AutoCloseable {
    static final String TOKEN = "r8_test_token";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String MODEL = "black-forest-labs/flux-schnell";
    static final String ID = "gm3qorzdhgbfurvjtvhg6dckhu";
    static final byte[] PICTURE = GoldenCase.read("replicate-official-model-sync")
            .exchanges("download")
            .getFirst()
            .answerBody();

    private static final Manner FAST = new Manner(Duration.ofSeconds(10), Pacing.FAST);

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    final ReplicateImageGenerator generator;

    ReplicateWorld() throws IOException {
        this(FAST);
    }

    ReplicateWorld(Manner manner) throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
        generator = generatorAt(server.url("/").uri(), manner);
    }

    static ReplicateImageGenerator generatorAt(URI base, Manner manner) {
        return ReplicateImageGenerator.withManner(
                new ReplicateSettings(base, Secret.of(TOKEN), HttpSettings.USUAL),
                new BodyStage(BodyStage.USUAL),
                InstantSource.system(),
                manner);
    }

    static ReplicateImageGenerator generatorAt(URI base) {
        return generatorAt(base, FAST);
    }

    static GenerationRequest prompt(String words, int count) {
        return new GenerationRequest(JOB, MODEL, words, null, new PictureCount(count), null, null, null, null);
    }

    GenerationOutcome generate(Duration patience) {
        return generator.generate(prompt("котик", 1), call(patience));
    }

    GenerationOutcome generate() {
        return generate(Duration.ofSeconds(20));
    }

    ObservedCall call(Duration patience) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience)).onSending(sent::incrementAndGet);
    }

    /** Gives an answer with a prediction; the output is JSON. */
    static MockResponse prediction(String status, String output) {
        return json(
                201,
                "{\"id\":\"" + ID + "\",\"logs\":\"\",\"output\":" + output + ",\"error\":null,\"status\":\"" + status
                        + "\"}");
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

    /** Gives the address of a picture as JSON. */
    String address(String path) {
        return "\"" + server.url(path) + "\"";
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
