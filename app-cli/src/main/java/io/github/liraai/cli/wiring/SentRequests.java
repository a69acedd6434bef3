package io.github.liraai.cli.wiring;

import io.github.liraai.core.generation.ForwardingCall;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows of requests that may cost money, for whoever is stopped before it is known what came of them. Thread-safe. */
public final class SentRequests {
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean isOpen;

    /** Tells how many were sent. */
    public int count() {
        return sent.get();
    }

    /** Tells whether the last one may have been charged: it is under way, or did not end without a charge. */
    public boolean isOpen() {
        return isOpen;
    }

    /** Watches the requests of a painter. */
    ImageGenerator watch(ImageGenerator generator) {
        return new ImageGenerator() {
            @Override
            public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
                GenerationOutcome outcome = generator.generate(request, new Watched(call));
                if (outcome instanceof GenerationOutcome.NotStarted || outcome instanceof GenerationOutcome.Rejected) {
                    isOpen = false;
                }
                return outcome;
            }

            @Override
            public boolean isFree() {
                return generator.isFree();
            }
        };
    }

    private final class Watched extends ForwardingCall {
        Watched(GenerationCall call) {
            super(call);
        }

        @Override
        public void sending() {
            sent.incrementAndGet();
            isOpen = true;
            super.sending();
        }
    }
}
