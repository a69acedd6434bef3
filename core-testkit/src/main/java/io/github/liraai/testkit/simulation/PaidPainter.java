package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import java.util.concurrent.atomic.AtomicReference;

/** Sells pictures in the answer to one request. */
record PaidPainter(Easel easel, Till till) implements ImageGenerator {
    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        AtomicReference<Till.Purchase> purchase = new AtomicReference<>();
        easel.send(call, () -> purchase.set(till.request(request.job())));
        easel.takeTime(call);
        easel.mayThrow("the paid painter");
        if (!easel.isMoody()) {
            return easel.paint(request, call);
        }
        return switch (easel.world().chance().between(1, 4)) {
            case 1 -> easel.rejected(Cause.CONTENT_BLOCKED);
            case 2 -> easel.unknown(Cause.TIMEOUT);
            default -> {
                purchase.get().nothingSold();
                yield easel.notStarted();
            }
        };
    }
}
