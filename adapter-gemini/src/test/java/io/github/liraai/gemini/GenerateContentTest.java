package io.github.liraai.gemini;

import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpReply;

class GenerateContentTest extends GeminiContractTest {
    GenerateContentTest() {
        super(GeminiWorld.FLASH_3_1);
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return HttpReply.json("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Here it is\"},"
                + GeminiWorld.inline(picture) + "]}}]}");
    }
}
