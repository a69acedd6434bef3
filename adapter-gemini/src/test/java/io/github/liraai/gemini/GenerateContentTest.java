package io.github.liraai.gemini;

import java.io.IOException;

class GenerateContentTest extends GeminiContractTest {
    GenerateContentTest() throws IOException {
        super("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Here it is\"},"
                + GeminiWorld.inline(Bytes.jpeg(64, 48)) + "]}}]}");
    }

    @Override
    protected String providerModel() {
        return GeminiWorld.FLASH_3_1;
    }
}
