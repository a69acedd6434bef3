package io.github.liraai.kie;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.golden.AnyAnswerContract;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;

class AnyAnswerTest extends AnyAnswerContract<KieWorld> {
    AnyAnswerTest() {
        super("kie-");
    }

    @Override
    protected KieWorld open() throws IOException {
        return new KieWorld(Pacing.of(Duration.ofMillis(1), 1, Duration.ofMillis(1)));
    }

    @Override
    protected GenerationOutcome generate(KieWorld world, GoldenCase golden, ObservedCall call, long seed) {
        return world.generator.generate(KieWorld.prompt("котик"), call);
    }

    @Override
    protected String secret() {
        return KieWorld.KEY;
    }
}
