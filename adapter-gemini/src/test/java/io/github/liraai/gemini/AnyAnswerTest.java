package io.github.liraai.gemini;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.golden.AnyAnswerContract;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;

class AnyAnswerTest extends AnyAnswerContract<GeminiWorld> {
    AnyAnswerTest() {
        super("gemini-");
    }

    @Override
    protected GeminiWorld open() throws IOException {
        return new GeminiWorld();
    }

    /** Imagen paints up to four at once. */
    @Override
    protected GenerationOutcome generate(GeminiWorld world, GoldenCase golden, ObservedCall call, long seed) {
        String model = golden.inputText("model").orElseThrow();
        int count = model.startsWith("imagen-") ? 1 + (int) Math.floorMod(seed, 4L) : 1;
        return world.generator.generate(GeminiWorld.request(model, "котик", null, count), call);
    }

    @Override
    protected String secret() {
        return GeminiWorld.KEY;
    }
}
