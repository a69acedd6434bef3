package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;
import java.time.InstantSource;

class HuggingFaceHttpContractTest extends HttpImageGeneratorContract {
    @Override
    protected ImageGenerator generatorFor(URI server) {
        return HuggingFaceImageGenerator.hfInference(
                new HuggingFaceSettings(server, Secret.of("hf_contract_token"), HttpSettings.USUAL),
                new BodyStage(BodyStage.USUAL),
                InstantSource.system());
    }

    @Override
    protected String providerModel() {
        return "stabilityai/stable-diffusion-xl-base-1.0";
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return HttpReply.bytes("image/png", picture);
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return HttpReply.json("{\"output\":[\"" + address + "\"]}");
    }
}
