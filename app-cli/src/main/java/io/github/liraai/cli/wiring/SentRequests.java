package io.github.liraai.cli.wiring;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
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

    private final class Watched implements GenerationCall {
        private final GenerationCall call;

        Watched(GenerationCall call) {
            this.call = call;
        }

        @Override
        public void sending() {
            sent.incrementAndGet();
            isOpen = true;
            call.sending();
        }

        @Override
        public Instant deadline() {
            return call.deadline();
        }

        @Override
        public Optional<ProviderTask> earlierTask() {
            return call.earlierTask();
        }

        @Override
        public void taken(ProviderTask task) {
            call.taken(task);
        }

        @Override
        public boolean outlivesTheProcess() {
            return call.outlivesTheProcess();
        }

        @Override
        public PictureWriter newPicture() throws IOException {
            return call.newPicture();
        }
    }
}
