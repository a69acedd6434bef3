package io.github.liraai.offline;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.time.InstantSource;

class OfflineImageGeneratorContractTest extends ImageGeneratorContract {
    private final OfflineImageGenerator painter = new OfflineImageGenerator(InstantSource.system());

    @Override
    protected ImageGenerator generator() {
        return painter;
    }

    @Override
    protected String providerModel() {
        return "painter";
    }
}
