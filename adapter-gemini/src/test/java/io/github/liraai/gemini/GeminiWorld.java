package io.github.liraai.gemini;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.ProviderWorld;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A server that plays Gemini, a spool, and a generator between them. */
final class GeminiWorld extends ProviderWorld {
    static final String KEY = "AIza_test_key";
    static final String FLASH = "gemini-2.5-flash-image";
    static final String FLASH_3_1 = "gemini-3.1-flash-image";
    static final String IMAGEN = "imagen-4.0-generate-001";

    final GeminiImageGenerator generator;

    GeminiWorld() throws IOException {
        this(HttpSettings.USUAL);
    }

    GeminiWorld(HttpSettings http) throws IOException {
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

    /** Answers with the given parts of one candidate. */
    void answerParts(String parts) {
        answer(200, "{\"candidates\":[{\"content\":{\"parts\":[" + parts + "]},\"finishReason\":\"STOP\"}]}");
    }

    static String inline(byte[] picture) {
        return "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"" + base64(picture) + "\"}}";
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        generator.close();
        super.close();
    }
}
