package io.github.liraai.cli.wiring;

import io.github.liraai.core.generation.ForwardingCall;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ProviderName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Knows of requests that may cost money, for whoever is stopped before it is known what came of them. Thread-safe. */
public final class SentRequests {
    private final AtomicInteger sent = new AtomicInteger();
    private volatile @Nullable Recipient open;

    /** Tells how many were sent. */
    public int count() {
        return sent.get();
    }

    /**
     * Tells to which model of a plan the last one went, if it may have been charged: it is under way, or did not end without a
     * charge.
     */
    public Optional<ImageModel> open(List<ImageModel> plan) {
        Recipient recipient = open;
        return plan.stream()
                .filter(model -> new Recipient(model.provider(), model.providerModel()).equals(recipient))
                .findFirst();
    }

    /** Watches the requests of a provider's painter. */
    ImageGenerator watch(ProviderName provider, ImageGenerator generator) {
        return new ImageGenerator() {
            @Override
            public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
                GenerationOutcome outcome = generator.generate(
                        request, new Watched(call, new Recipient(provider, request.providerModel())));
                if (outcome instanceof GenerationOutcome.NotStarted || outcome instanceof GenerationOutcome.Rejected) {
                    open = null;
                }
                return outcome;
            }

            @Override
            public boolean isFree() {
                return generator.isFree();
            }
        };
    }

    /** Who was asked. */
    private record Recipient(ProviderName provider, String model) {}

    private final class Watched extends ForwardingCall {
        private final Recipient recipient;

        Watched(GenerationCall call, Recipient recipient) {
            super(call);
            this.recipient = recipient;
        }

        @Override
        public void sending() {
            sent.incrementAndGet();
            open = recipient;
            super.sending();
        }
    }
}
