package io.github.liraai.gemini;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.media.MediaGate;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Paint with Google's image models by the Gemini Developer API: {@code generateContent}, and {@code predict} for models whose name
 * begins with {@code imagen-}. Thread-safe; close it when the program ends.
 *
 * <p>One request is made for each call and never repeated. A size becomes the nearest ratio and, where the model takes it, an image
 * size; words to avoid become part of the prompt; steps and guidance are refused. {@code generateContent} paints one picture at a
 * time, Imagen up to four.
 */
public final class GeminiImageGenerator implements ImageGenerator, AutoCloseable {
    /** The provider's name in the catalogue. */
    public static final ProviderName GEMINI = new ProviderName("gemini");

    private final ProviderHttp http;
    private final GeminiTransport transport;
    private final GeminiFailures failures;
    private final MediaGate gate = new MediaGate();

    private GeminiImageGenerator(GeminiSettings settings, BodyStage stage, InstantSource clock) {
        this.http = new ProviderHttp(settings.http(), stage, clock);
        this.transport = new GeminiTransport(settings);
        this.failures = new GeminiFailures(clock);
    }

    /**
     * Builds the painter for {@link #GEMINI}.
     *
     * @param settings how to reach it
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static GeminiImageGenerator gemini(GeminiSettings settings, BodyStage stage, InstantSource clock) {
        return new GeminiImageGenerator(settings, stage, clock);
    }

    /** Tells what can be told without asking anybody: why a request cannot be; empty when it may be sent. */
    public static Optional<Rejected> refusal(GenerationRequest request) {
        return Order.of(request) instanceof Order.Refused(Rejected outcome) ? Optional.of(outcome) : Optional.empty();
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        return switch (Order.of(request)) {
            case Order.Refused(GenerationOutcome.Rejected outcome) -> outcome;
            case Order.Content order ->
                http.buy(transport.generateContent(order), call, new ContentAnswers(call, gate, failures));
            case Order.Predict order ->
                http.buy(transport.predict(order), call, new PredictAnswers(call, gate, failures, order.count()));
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
