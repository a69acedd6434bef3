package io.github.liraai.gemini;

import java.io.IOException;

class PredictTest extends GeminiContractTest {
    PredictTest() throws IOException {
        super("{\"predictions\":[{\"mimeType\":\"image/png\",\"bytesBase64Encoded\":\""
                + Bytes.base64(Bytes.png(64, 48)) + "\"}]}");
    }

    @Override
    protected String providerModel() {
        return GeminiWorld.IMAGEN;
    }
}
