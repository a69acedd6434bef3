package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenExchange;
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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;

/** A server that plays Hugging Face, the Hub and all providers, a spool, and generators between them. */
final class HfWorld implements AutoCloseable {
    static final String TOKEN = "hf_test_token";
    static final JobId JOB = JobId.of(new RequestKey("test:1"));
    static final String MODEL = "stabilityai/stable-diffusion-xl-base-1.0";
    static final Tempo FAST = new Tempo(Pacing.FAST, MappingAges.USUAL);

    final MockWebServer server = new MockWebServer();
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    final HuggingFaceImageGenerator generator;
    final HuggingFaceProviders providers;

    HfWorld() throws IOException {
        this(HttpSettings.USUAL);
    }

    HfWorld(HttpSettings settings) throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
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

    URI uri() {
        return server.url("/").uri();
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

    ObservedCall call(Duration patience) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience)).onSending(sent::incrementAndGet);
    }

    /** Names an outcome as the cases do. */
    static String name(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "image bytes";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> cause.outcomeName();
            case GenerationOutcome.Rejected(var cause, var detail) -> cause.outcomeName();
            case GenerationOutcome.Unknown(var cause, var detail) -> cause.outcomeName();
        };
    }

    /** Plays a recorded answer as it stands. */
    static MockResponse answer(GoldenExchange exchange) {
        MockResponse.Builder answer = new MockResponse.Builder().code(exchange.status());
        exchange.answerHeaders().forEach(answer::addHeader);
        return answer.body(new Buffer().write(exchange.answerBody())).build();
    }

    @Override
    public void close() {
        generator.close();
        providers.close();
        server.close();
    }
}
