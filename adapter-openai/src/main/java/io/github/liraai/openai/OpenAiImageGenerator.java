package io.github.liraai.openai;

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
 * Paint with {@code POST {base}/images/generations}: OpenAI, gateways, and local servers such as those of stable-diffusion.cpp,
 * LocalAI and vLLM-Omni. Thread-safe; close it when the program ends.
 *
 * <p>One request is made for each call and never repeated. OpenAI's official client (7.57.0, as captured) silently asks up to
 * three times on broken connections, 408, 409, 429 and 5xx, which may buy three times; 503 and 429 are told as outcomes here,
 * with the wait that was asked for, and what may have been bought is unknown.
 *
 * <p>Several pictures come from one request. When only some of them arrive whole, those are the outcome.
 */
public final class OpenAiImageGenerator implements ImageGenerator, AutoCloseable {
    /** The provider's name in the catalogue. */
    public static final ProviderName OPENAI = new ProviderName("openai");

    /** The model id that stands for whatever a server has loaded: no model is named then. */
    public static final String LOADED_MODEL = "default";

    /** The only model id that the server of stable-diffusion.cpp lists; it makes requests go in that server's way. */
    public static final String SD_SERVER_MODEL = "sd-cpp-local";

    private final ProviderHttp http;
    private final PictureDownload downloads;
    private final OpenAiTransport transport;
    private final OpenAiMapping mapping;
    private final MediaGate gate = new MediaGate();

    private OpenAiImageGenerator(OpenAiSettings settings, BodyStage stage, InstantSource clock) {
        this.http = new ProviderHttp(settings.http(), stage, clock);
        this.downloads = http.downloads();
        this.transport = new OpenAiTransport(settings);
        this.mapping = new OpenAiMapping(settings);
    }

    /**
     * Builds the painter.
     *
     * @param settings how to reach the server
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static OpenAiImageGenerator of(OpenAiSettings settings, BodyStage stage, InstantSource clock) {
        return new OpenAiImageGenerator(settings, stage, clock);
    }

    /**
     * Tells what can be told without asking anybody: why a request cannot be; empty when it may be sent.
     *
     * @param settings which server it is
     */
    public static Optional<Rejected> refusal(OpenAiSettings settings, GenerationRequest request) {
        return new OpenAiMapping(settings).refuse(request);
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Optional<Rejected> refusal = mapping.refuse(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return http.buy(
                transport.generations(mapping.body(request)),
                call,
                new OpenAiAnswers(
                        new Haul(call, gate, request.count().value()),
                        downloads,
                        new PictureAddresses(transport.base())));
    }

    @Override
    public void close() {
        http.close();
    }
}
