package io.github.liraai.kie;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.Json;
import io.github.liraai.golden.ProviderWorld;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** A server that plays KIE, a spool, and a generator between them. */
final class KieWorld extends ProviderWorld {
    static final String KEY = "kie_test_key";
    static final String MODEL = "nano-banana-2";
    static final String ID = "task_nano-banana-2_1765178625768";
    static final byte[] PICTURE = GoldenCase.read("kie-nano-banana-2-prompt-only")
            .exchanges("download")
            .getFirst()
            .answerBody();

    final KieImageGenerator generator;

    KieWorld() throws IOException {
        this(Pacing.FAST);
    }

    KieWorld(Pacing pacing) throws IOException {
        generator = generatorAt(uri(), pacing);
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

    static MockResponse picture() {
        return new MockResponse.Builder().body(new Buffer().write(PICTURE)).build();
    }

    @Override
    public void close() {
        generator.close();
        super.close();
    }
}
