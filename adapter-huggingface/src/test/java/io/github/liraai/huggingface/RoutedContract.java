package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract for a provider behind the router; the Hub is a server of its own. */
abstract class RoutedContract extends HttpImageGeneratorContract {
    private final String route;
    /** The Hub answers also when the router does not. */
    private final MockWebServer hub = new MockWebServer();

    private @Nullable HuggingFaceProviders providers;

    RoutedContract(String route) {
        this.route = route;
    }

    /** Answers the order or a question about it. */
    abstract Map<String, ?> answer(HttpAsk ask, String address);

    @Override
    protected ImageGenerator generatorFor(URI server) {
        HuggingFaceSettings settings = new HuggingFaceSettings(
                        server, Secret.of("hf_contract_token"), HttpSettings.USUAL)
                .withHubUrl(hub.url("/").uri());
        HuggingFaceProviders opened = new HuggingFaceProviders(
                settings, new BodyStage(BodyStage.USUAL), InstantSource.system(), HfWorld.FAST);
        providers = opened;
        return Objects.requireNonNull(opened.generators().get(new ProviderName("huggingface/" + route)));
    }

    @BeforeEach
    void startHub() throws IOException {
        hub.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(HappyProviders.mappings())
                        .build();
            }
        });
        hub.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void closeAll() {
        if (providers != null) {
            providers.close();
        }
        hub.close();
    }

    @Override
    protected String providerModel() {
        return HfWorld.MODEL;
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return ask.path().endsWith(".png")
                ? HttpReply.bytes("image/png", picture)
                : replyWithAddress(ask, ask.server() + "/" + ask.conversation() + ".png");
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return HttpReply.json(Json.text(answer(ask, address)));
    }
}
