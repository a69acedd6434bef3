package io.github.liraai.openai;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.golden.AnyAnswerContract;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;

class OpenAiAnyAnswerTest extends AnyAnswerContract<OpenAiWorld> {
    OpenAiAnyAnswerTest() {
        super("openai-", "local-");
    }

    @Override
    protected OpenAiWorld open() throws IOException {
        return new OpenAiWorld();
    }

    @Override
    protected GenerationOutcome generate(OpenAiWorld world, GoldenCase golden, ObservedCall call, long seed) {
        return world.generator.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 1), call);
    }

    @Override
    protected String secret() {
        return OpenAiWorld.KEY;
    }
}
