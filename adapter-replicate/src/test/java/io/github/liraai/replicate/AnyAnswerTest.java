package io.github.liraai.replicate;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.golden.AnyAnswerContract;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.replicate.ReplicateImageGenerator.Manner;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;

class AnyAnswerTest extends AnyAnswerContract<ReplicateWorld> {
    AnyAnswerTest() {
        super("replicate-");
    }

    @Override
    protected ReplicateWorld open() throws IOException {
        return new ReplicateWorld(
                new Manner(Duration.ofSeconds(10), Pacing.of(Duration.ofMillis(1), 1, Duration.ofMillis(1))));
    }

    @Override
    protected GenerationOutcome generate(ReplicateWorld world, GoldenCase golden, ObservedCall call, long seed) {
        return world.generator.generate(ReplicateWorld.prompt("котик", 2), call);
    }

    @Override
    protected String secret() {
        return ReplicateWorld.TOKEN;
    }
}
