package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import java.time.InstantSource;

/**
 * Paint with one provider of Hugging Face's. Thread-safe; close it when the program ends.
 *
 * <p>One paid request is made for each call and never repeated: 503 and 429 are told as outcomes, with the wait that was asked for.
 * A provider that takes on a task is asked about it until the deadline, also after a crash. Where the model is served is looked up
 * at the Hub first, which is free and kept for an hour; {@code hf-inference} and dedicated endpoints need no look-up.
 */
public final class HuggingFaceImageGenerator implements ImageGenerator, AutoCloseable {
    /** What Hugging Face serves itself. */
    public static final ProviderName HF_INFERENCE = new ProviderName("huggingface/hf-inference");

    private final Connection connection;
    private final Choice.Rule rule;
    private final Runnable onClose;

    HuggingFaceImageGenerator(Connection connection, Choice.Rule rule, Runnable onClose) {
        this.connection = connection;
        this.rule = rule;
        this.onClose = onClose;
    }

    /**
     * Builds the painter for {@link #HF_INFERENCE} alone; {@link HuggingFaceProviders} has them all.
     *
     * @param settings how to reach it
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static HuggingFaceImageGenerator hfInference(
            HuggingFaceSettings settings, BodyStage stage, InstantSource clock) {
        Connection connection = new Connection(settings, stage, clock, Tempo.USUAL);
        return new HuggingFaceImageGenerator(
                connection, (request, deadline) -> Choices.hfInference(request), connection::close);
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        return connection.generate(request, call, rule);
    }

    /** Lets go of what is its own; of {@link HuggingFaceProviders} nothing is. */
    @Override
    public void close() {
        onClose.run();
    }
}
