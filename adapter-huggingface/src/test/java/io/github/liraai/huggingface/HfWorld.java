package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.ProviderWorld;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import okio.Buffer;

/** A server that plays Hugging Face, the Hub and all providers, a spool, and generators between them. */
final class HfWorld extends ProviderWorld {
    static final String TOKEN = "hf_test_token";
    static final String MODEL = "stabilityai/stable-diffusion-xl-base-1.0";
    static final Tempo FAST = new Tempo(Pacing.FAST, MappingAges.USUAL);

    final HuggingFaceImageGenerator generator;
    final HuggingFaceProviders providers;

    HfWorld() throws IOException {
        this(HttpSettings.USUAL);
    }

    HfWorld(HttpSettings settings) throws IOException {
        generator = generatorAt(uri(), settings);
        providers = providers(settings(settings));
    }

    static HuggingFaceImageGenerator generatorAt(URI base, HttpSettings settings) {
        return HuggingFaceImageGenerator.hfInference(
                new HuggingFaceSettings(base, Secret.of(TOKEN), settings),
                new BodyStage(BodyStage.USUAL),
                InstantSource.system());
    }

    static HuggingFaceProviders providers(HuggingFaceSettings settings) {
        return new HuggingFaceProviders(settings, new BodyStage(BodyStage.USUAL), InstantSource.system(), FAST);
    }

    /** Settings by which the server is everything. */
    HuggingFaceSettings settings(HttpSettings http) {
        return new HuggingFaceSettings(uri(), Secret.of(TOKEN), http).withHubUrl(uri());
    }

    ImageGenerator provider(String name) {
        return Objects.requireNonNull(providers.generators().get(new ProviderName("huggingface/" + name)), name);
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

    static Buffer buffer(byte[] bytes) {
        return new Buffer().write(bytes);
    }

    @Override
    public void close() {
        generator.close();
        providers.close();
        super.close();
    }
}
