package io.github.liraai.provider.http;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/** What is shared by the providers, put together for one with tasks, keeps the contract for HTTP: its checks of tasks included. */
class TaskPainterTest extends HttpImageGeneratorContract {
    @Override
    protected ImageGenerator generatorFor(URI server) {
        return new TaskPainter(
                Objects.requireNonNull(HttpUrl.get(server)),
                HttpSettings.USUAL.withSecrets(List.of(Secret.of("task-painter-key"))));
    }

    @Override
    protected String providerModel() {
        return "any";
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return ask.path().startsWith("/pictures/")
                ? HttpReply.bytes("image/png", picture)
                : replyWithAddress(ask, ask.server() + "/pictures/" + ask.conversation());
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return HttpReply.json(
                ask.method().equals("POST")
                        ? "{\"id\":\"" + ask.conversation() + "\",\"status\":\"queued\"}"
                        : "{\"status\":\"done\",\"output\":\"" + address + "\"}");
    }

    @Override
    protected ProviderTask earlierTask(URI server, String conversation) {
        return new ProviderTask(conversation);
    }

    @Override
    protected String words(HttpAsk ask) {
        return ask.body();
    }
}
