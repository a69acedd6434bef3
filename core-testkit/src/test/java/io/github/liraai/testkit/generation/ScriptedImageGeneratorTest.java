package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.ImageGenerator;
import java.time.Duration;
import java.time.InstantSource;

class ScriptedImageGeneratorTest extends ImageGeneratorContract {
    private final ScriptedImageGenerator generator =
            ScriptedImageGenerator.paid().usually(Script.paints());

    @Override
    protected ImageGenerator generator() {
        return (request, call) -> call.deadline().isBefore(clock().instant())
                ? new GenerationOutcome.NotStarted(Cause.TIMEOUT, null, "too late")
                : generator.generate(request, call);
    }

    @Override
    protected String providerModel() {
        return "any/model";
    }

    @Override
    protected int requestsReceived() {
        return generator.sent();
    }

    @Override
    protected void fallSilent() {
        generator.usually((request, call) -> {
            call.sending();
            Duration rest = Duration.between(InstantSource.system().instant(), call.deadline());
            Thread.sleep(rest.isNegative() ? Duration.ZERO : rest);
            return new GenerationOutcome.Unknown(Cause.TIMEOUT, "scripted");
        });
    }

    @Override
    protected void goAway() {
        generator.usually((request, call) -> new GenerationOutcome.NotStarted(Cause.UNREACHABLE, null, "scripted"));
    }
}
