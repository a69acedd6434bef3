package io.github.liraai.gemini;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import java.net.URI;

/** The contract for one of the two ways in which pictures are asked for. */
abstract class GeminiContractTest extends HttpImageGeneratorContract {
    private final String model;

    GeminiContractTest(String model) {
        this.model = model;
    }

    @Override
    protected ImageGenerator generatorFor(URI server) {
        return GeminiWorld.generatorAt(GeminiWorld.settings(server, HttpSettings.USUAL));
    }

    @Override
    protected String providerModel() {
        return model;
    }
}
