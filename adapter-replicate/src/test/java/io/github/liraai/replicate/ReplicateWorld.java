package io.github.liraai.replicate;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.ProviderWorld;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateImageGenerator.Manner;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** A server that plays Replicate, a spool, and a generator between them. */
final class ReplicateWorld extends ProviderWorld {
    static final String TOKEN = "r8_test_token";
    static final String MODEL = "black-forest-labs/flux-schnell";
    static final String ID = "gm3qorzdhgbfurvjtvhg6dckhu";
    static final byte[] PICTURE = GoldenCase.read("replicate-official-model-sync")
            .exchanges("download")
            .getFirst()
            .answerBody();

    private static final Manner FAST = new Manner(Duration.ofSeconds(10), Pacing.FAST);

    final ReplicateImageGenerator generator;

    ReplicateWorld() throws IOException {
        this(FAST);
    }

    ReplicateWorld(Manner manner) throws IOException {
        generator = generatorAt(uri(), manner);
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

    /** Gives an answer with a prediction; the output is JSON. */
    static MockResponse prediction(String status, String output) {
        return json(
                201,
                "{\"id\":\"" + ID + "\",\"logs\":\"\",\"output\":" + output + ",\"error\":null,\"status\":\"" + status
                        + "\"}");
    }

    static MockResponse picture() {
        return new MockResponse.Builder().body(new Buffer().write(PICTURE)).build();
    }

    /** Gives the address of a picture as JSON. */
    String address(String path) {
        return "\"" + server.url(path) + "\"";
    }

    @Override
    public void close() {
        generator.close();
        super.close();
    }
}
