package io.github.liraai.openai;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;

class OpenAiImageGeneratorTest extends HttpImageGeneratorContract {
    @Override
    protected ImageGenerator generatorFor(URI server) {
        return OpenAiWorld.generatorWith(OpenAiSettings.of(URI.create(server + "/v1"), Secret.of("sk-contract-key")));
    }

    @Override
    protected String providerModel() {
        return OpenAiWorld.MODEL;
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return HttpReply.json(
                "{\"created\":1,\"data\":[" + OpenAiWorld.inJson(picture) + "],\"output_format\":\"png\"}");
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return HttpReply.json("{\"created\":1,\"data\":[{\"url\":\"" + address + "\",\"revised_prompt\":null}]}");
    }
}
