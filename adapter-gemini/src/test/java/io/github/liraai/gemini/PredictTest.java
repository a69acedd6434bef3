package io.github.liraai.gemini;

import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpReply;

class PredictTest extends GeminiContractTest {
    PredictTest() {
        super(GeminiWorld.IMAGEN);
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return HttpReply.json("{\"predictions\":[{\"mimeType\":\"image/png\",\"bytesBase64Encoded\":\""
                + GeminiWorld.base64(picture) + "\"}]}");
    }
}
