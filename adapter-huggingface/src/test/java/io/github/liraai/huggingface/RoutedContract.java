package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

    private final @Nullable String tasks;
    private final List<HuggingFaceProviders> opened = new ArrayList<>();

    /**
     * Prepares the checks.
     *
     * @param route the provider's name
     * @param tasks the path before a task's id where it is asked about, or null for a provider without tasks
     */
    RoutedContract(String route, @Nullable String tasks) {
        this.route = route;
        this.tasks = tasks;
    }

    /** Answers the order or a question about it. */
    abstract Map<String, ?> answer(HttpAsk ask, String address);

    @Override
    protected ImageGenerator generatorFor(URI server) {
        HuggingFaceSettings settings = new HuggingFaceSettings(
                        server, Secret.of("hf_contract_token"), HttpSettings.USUAL)
                .withHubUrl(hub.url("/").uri());
        HuggingFaceProviders providers = HfWorld.providers(settings);
        opened.add(providers);
        return Objects.requireNonNull(providers.generators().get(new ProviderName("huggingface/" + route)));
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
        opened.forEach(HuggingFaceProviders::close);
        hub.close();
    }

    @Override
    protected String providerModel() {
        return HfWorld.MODEL;
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return replyByAddress(ask, picture);
    }

    @Override
    protected HttpReply replyWithAddress(HttpAsk ask, String address) {
        return HttpReply.json(Json.text(answer(ask, address)));
    }

    @Override
    protected ProviderTask earlierTask(URI server, String conversation) {
        return tasks == null
                ? super.earlierTask(server, conversation)
                : new StoredTask(route, true, tasks + conversation).toProviderTask();
    }
}
