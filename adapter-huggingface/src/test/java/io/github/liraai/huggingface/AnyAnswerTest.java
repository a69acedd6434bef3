package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.AnyAnswerContract;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;

class AnyAnswerTest extends AnyAnswerContract<HfWorld> {
    AnyAnswerTest() {
        super("hf-");
    }

    @Override
    protected HfWorld open() throws IOException {
        return new HfWorld();
    }

    /** Of another model each time, so that each look-up is spoilt anew. */
    @Override
    protected GenerationOutcome generate(HfWorld world, GoldenCase golden, ObservedCall call, long seed) {
        String model = golden.inputText("endpointUrl").isPresent()
                ? world.uri().toString()
                : "owner/m" + Long.toUnsignedString(seed);
        String provider = golden.provider().substring("huggingface/".length());
        return world.provider(provider)
                .generate(
                        new GenerationRequest(
                                HfWorld.JOB, model, "котик", null, PictureCount.ONE, null, null, null, null),
                        call);
    }

    @Override
    protected String secret() {
        return HfWorld.TOKEN;
    }
}
