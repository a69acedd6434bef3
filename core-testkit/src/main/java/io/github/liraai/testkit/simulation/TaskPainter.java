package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Sells pictures by a task: the first request buys, all others ask what became of it. */
record TaskPainter(Easel easel, Till till) implements ImageGenerator {
    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Optional<ProviderTask> earlier = call.earlierTask();
        if (earlier.isPresent()) {
            easel.gate().say(Happening.TASK_REATTACHED, earlier.get().value());
            till.ask(earlier.get(), request.job());
            return result(request, call);
        }
        AtomicReference<Till.Purchase> purchase = new AtomicReference<>();
        easel.send(call, () -> purchase.set(till.request(request.job())));
        if (easel.isMoody()) {
            purchase.get().nothingSold();
            return easel.notStarted();
        }
        ProviderTask task = till.newTask(request.job());
        easel.gate().say(Happening.TASK_TAKEN, task.value());
        call.taken(task);
        return result(request, call);
    }

    private GenerationOutcome result(GenerationRequest request, GenerationCall call) {
        easel.takeTime(call);
        easel.mayThrow("the task painter");
        if (!easel.isMoody()) {
            return easel.paint(request, call);
        }
        return easel.world().chance().oneIn(2) ? easel.rejected(Cause.TASK_FAILED) : easel.unknown(Cause.TIMEOUT);
    }
}
