package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;

/** Paints without a price, so it may be asked any number of times. */
record FreePainter(Easel easel) implements ImageGenerator {
    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        easel.send(call, () -> {});
        easel.takeTime(call);
        easel.mayThrow("the free painter");
        if (!easel.isMoody()) {
            return easel.paint(request, call);
        }
        return easel.world().chance().oneIn(3) ? easel.rejected(Cause.INVALID_REQUEST) : easel.notStarted();
    }
}
