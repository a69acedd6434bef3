package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.PictureDownload;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.media.MediaGate;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Paint with a model that Hugging Face itself serves ({@code hf-inference}). Thread-safe; close it when the program ends.
 *
 * <p>One request is made for each call and never repeated: 503 and 429 are told as outcomes, with the wait that was asked for.
 */
public final class HuggingFaceImageGenerator implements ImageGenerator, AutoCloseable {
    /** The provider's name in the catalogue. */
    public static final ProviderName HF_INFERENCE = new ProviderName("huggingface/hf-inference");

    private static final String ROUTE = "hf-inference";

    private final ProviderHttp http;
    private final PictureDownload downloads;
    private final HuggingFaceTransport transport;
    private final MediaGate gate = new MediaGate();

    private HuggingFaceImageGenerator(HuggingFaceSettings settings, BodyStage stage, InstantSource clock) {
        this.http = new ProviderHttp(settings.http(), stage, clock);
        this.downloads = http.downloads();
        this.transport = new HuggingFaceTransport(settings.baseUrl(), settings.token());
    }

    /**
     * Builds the painter for {@link #HF_INFERENCE}.
     *
     * @param settings how to reach it
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static HuggingFaceImageGenerator hfInference(
            HuggingFaceSettings settings, BodyStage stage, InstantSource clock) {
        return new HuggingFaceImageGenerator(settings, stage, clock);
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Optional<Rejected> refusal = HfInferenceMapping.refuse(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return http.buy(
                transport.textToImage(ROUTE, request.providerModel(), HfInferenceMapping.body(request)),
                call,
                new HfInferenceAnswers(call, gate, downloads, transport.origin()));
    }

    @Override
    public void close() {
        http.close();
    }
}
