package io.github.liraai.kie;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;
import java.util.Map;

class KieImageGeneratorTest extends HttpImageGeneratorContract {
    @Override
    protected ImageGenerator generatorFor(URI server) {
        return KieWorld.generatorAt(server, Pacing.FAST);
    }

    @Override
    protected String providerModel() {
        return KieWorld.MODEL;
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return replyByAddress(ask, picture);
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return isPaid(ask)
                ? HttpReply.json(
                        "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"" + ask.conversation() + "\"}}")
                : HttpReply.json(ended("{\"resultUrls\":[\"" + address + "\"]}"));
    }

    private static String ended(String result) {
        return Json.text(
                Map.of("code", 200, "msg", "success", "data", Map.of("state", "success", "resultJson", result)));
    }

    @Override
    protected ProviderTask earlierTask(URI server, String conversation) {
        return new ProviderTask(conversation);
    }
}
