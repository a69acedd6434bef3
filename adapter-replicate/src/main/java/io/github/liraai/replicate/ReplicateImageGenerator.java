package io.github.liraai.replicate;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.TaskPolling;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Paint with a model at Replicate. Thread-safe; close it when the program ends.
 *
 * <p>A prediction is bought once. Replicate holds its answer for a few seconds in which fast models end; after that it is asked about
 * until the deadline, and canceled when it has not ended by then or when the thread is interrupted. Its id is reported the moment it is
 * known, and a call with an earlier task asks about that one.
 */
public final class ReplicateImageGenerator implements ImageGenerator, AutoCloseable {
    /** The provider's name in the catalogue. */
    public static final ProviderName REPLICATE = new ProviderName("replicate");

    private final ProviderHttp http;
    private final ReplicateTransport transport;
    private final TaskPolling polling;
    private final Duration longestHold;

    private ReplicateImageGenerator(ReplicateSettings settings, ProviderHttp http, Manner manner) {
        this.http = http;
        this.transport = new ReplicateTransport(settings);
        this.polling = new TaskPolling(http, manner.pacing());
        this.longestHold = manner.longestHold();
    }

    /**
     * How to wait.
     *
     * @param longestHold how long Replicate may hold its answer, 1 to 60 s
     * @param pacing how often a prediction is asked about after that
     */
    record Manner(Duration longestHold, Pacing pacing) {
        /**
         * Ten seconds: until the answer comes nobody knows the prediction's id, and a crash or a proxy that loses patience loses the
         * picture. The official client asks every half second; we begin so, and slow down.
         */
        static final Manner USUAL =
                new Manner(Duration.ofSeconds(10), Pacing.of(Duration.ofMillis(500), 1.1, Duration.ofSeconds(5)));

        Manner {
            if (longestHold.toSeconds() < 1 || longestHold.toSeconds() > 60) {
                throw new IllegalArgumentException("longest hold must be 1 to 60 s: " + longestHold);
            }
        }
    }

    /**
     * Builds the painter for {@link #REPLICATE}.
     *
     * @param settings how to reach it
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static ReplicateImageGenerator replicate(ReplicateSettings settings, BodyStage stage, InstantSource clock) {
        return withManner(settings, stage, clock, Manner.USUAL);
    }

    static ReplicateImageGenerator withManner(
            ReplicateSettings settings, BodyStage stage, InstantSource clock, Manner manner) {
        return new ReplicateImageGenerator(settings, new ProviderHttp(settings.http(), stage, clock), manner);
    }

    /** Tells what can be told without asking anybody: why a request cannot be; empty when it may be sent. */
    public static Optional<Rejected> refusal(GenerationRequest request) {
        return ModelInput.refuse(request);
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Deadline deadline = http.deadlineOf(call);
        PictureHarvest harvest = new PictureHarvest(
                http, transport.origin(), call, Math.max(1, request.count().value()));
        PredictionCall prediction = new PredictionCall(call, transport, polling, harvest, http.redactor());
        Optional<ProviderTask> earlier = call.earlierTask();
        if (earlier.isPresent()) {
            return prediction.resume(earlier.get(), deadline);
        }
        Optional<Rejected> refusal = ModelInput.refuse(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ModelId model = ModelId.parse(request.providerModel()).orElseThrow();
        Duration left = Duration.ofNanos(deadline.leftNanos());
        return http.buy(transport.create(model, ModelInput.of(model, request), hold(left), left), call, prediction);
    }

    @Override
    public void close() {
        http.close();
    }

    /** Leaves the answer time to come back before the deadline. */
    private Duration hold(Duration left) {
        Duration most = left.minus(left.dividedBy(4));
        Duration hold = most.compareTo(longestHold) < 0 ? most : longestHold;
        return hold.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : hold;
    }
}
