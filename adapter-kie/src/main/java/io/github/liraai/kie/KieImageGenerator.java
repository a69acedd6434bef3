package io.github.liraai.kie;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.TaskPolling;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Paint with the Nano Banana family at KIE.AI. Thread-safe; close it when the program ends.
 *
 * <p>A task is bought once and asked about until the deadline; KIE has no way to cancel one. Its id is reported the moment it is known, and
 * a call with an earlier task asks about that one.
 */
public final class KieImageGenerator implements ImageGenerator, AutoCloseable {
    /** The provider's name in the catalogue. */
    public static final ProviderName KIE = new ProviderName("kie");

    /** As docs.kie.ai asks: every 2 to 3 s for the first 30 s, then 5 to 10 s, after two minutes 15 to 30 s. */
    private static final Pacing AS_DOCUMENTED = Pacing.of(Duration.ofMillis(2500), 1.1, Duration.ofSeconds(20));

    private final ProviderHttp http;
    private final KieTransport transport;
    private final TaskPolling polling;

    private KieImageGenerator(KieSettings settings, ProviderHttp http, Pacing pacing) {
        this.http = http;
        this.transport = new KieTransport(settings);
        this.polling = new TaskPolling(http, pacing);
    }

    /**
     * Builds the painter for {@link #KIE}.
     *
     * @param settings how to reach it
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static KieImageGenerator kie(KieSettings settings, BodyStage stage, InstantSource clock) {
        return withPacing(settings, stage, clock, AS_DOCUMENTED);
    }

    static KieImageGenerator withPacing(KieSettings settings, BodyStage stage, InstantSource clock, Pacing pacing) {
        return new KieImageGenerator(settings, new ProviderHttp(settings.http(), stage, clock), pacing);
    }

    /** Tells what can be told without asking anybody: why a request cannot be; empty when it may be sent. */
    public static Optional<Rejected> refusal(GenerationRequest request) {
        return TaskInput.refuse(request);
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        PictureHarvest harvest = new PictureHarvest(http, transport.origin(), call, 1);
        KieCall task = new KieCall(call, transport, polling, harvest, http.redactor());
        Optional<ProviderTask> earlier = call.earlierTask();
        if (earlier.isPresent()) {
            return task.resume(earlier.get(), http.deadlineOf(call));
        }
        Optional<Rejected> refusal = TaskInput.refuse(request);
        return refusal.isPresent()
                ? refusal.get()
                : http.buy(transport.create(request.providerModel(), TaskInput.of(request)), call, task);
    }

    @Override
    public void close() {
        http.close();
    }
}
