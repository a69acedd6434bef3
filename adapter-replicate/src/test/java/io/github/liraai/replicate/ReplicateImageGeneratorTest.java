package io.github.liraai.replicate;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;

class ReplicateImageGeneratorTest extends HttpImageGeneratorContract {
    @Override
    protected ImageGenerator generatorFor(URI server) {
        return ReplicateWorld.generatorAt(server);
    }

    @Override
    protected String providerModel() {
        return ReplicateWorld.MODEL;
    }

    @Override
    protected boolean isPaid(HttpAsk ask) {
        return ask.path().endsWith("/predictions");
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return replyByAddress(ask, picture);
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        String id = "\"id\":\"" + ask.conversation() + "\",\"logs\":\"\",\"error\":null";
        return isPaid(ask)
                ? HttpReply.json("{" + id + ",\"output\":null,\"status\":\"processing\"}")
                : HttpReply.json("{" + id + ",\"output\":[\"" + address + "\"],\"status\":\"succeeded\"}");
    }

    @Override
    protected ProviderTask earlierTask(URI server, String conversation) {
        return new ProviderTask(conversation);
    }
}
