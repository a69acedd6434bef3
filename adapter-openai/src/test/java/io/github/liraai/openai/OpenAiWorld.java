package io.github.liraai.openai;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.ProviderWorld;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.TinyPng;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** A server that plays OpenAI, a spool, and a generator between them. */
final class OpenAiWorld extends ProviderWorld {
    static final String KEY = "sk-test";
    static final String MODEL = "gpt-image-2";
    static final byte[] PNG = TinyPng.of(8, 6, 0x336699);

    OpenAiImageGenerator generator;

    OpenAiWorld() throws IOException {
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

    void answerPicture() {
        server.enqueue(new MockResponse.Builder().body(new Buffer().write(PNG)).build());
    }

    static String inJson(byte[] picture) {
        return "{\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}";
    }

    @Override
    public void close() {
        generator.close();
        super.close();
    }
}
