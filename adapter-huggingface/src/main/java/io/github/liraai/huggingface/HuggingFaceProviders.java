package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open all providers of Hugging Face's with one account: one painter each, which share connections and what the Hub said.
 * Thread-safe; close it when the program ends.
 *
 * <p>Besides the providers by name there are {@link #AUTO} and {@link #ENDPOINT}. {@code nebius}, {@code hyperbolic} and
 * {@code black-forest-labs} have left the router: they are asked as long as the Hub still says that they serve a model, which ends
 * as "not found" otherwise.
 */
public final class HuggingFaceProviders implements AutoCloseable {
    /** The first provider that is live, in the order that the account's owner gave them at the Hub. */
    public static final ProviderName AUTO = named("auto");

    /** A dedicated endpoint: its address ({@code https://…}) stands in the model's place. */
    public static final ProviderName ENDPOINT = named("endpoint");

    private final Connection connection;
    private final Map<ProviderName, ImageGenerator> generators = new LinkedHashMap<>();
    private final Map<ProviderName, ModelProbe> probes = new LinkedHashMap<>();

    HuggingFaceProviders(HuggingFaceSettings settings, BodyStage stage, InstantSource clock, Tempo tempo) {
        this.connection = new Connection(settings, stage, clock, tempo);
        Choices choices = connection.choices();
        for (InferenceProtocol protocol : Protocols.ALL) {
            put(named(protocol.route()), (request, deadline) -> choices.named(protocol, request, deadline));
            probes.put(
                    named(protocol.route()), connection.probe((model, found) -> Choices.oneOf(protocol, model, found)));
        }
        put(HuggingFaceImageGenerator.HF_INFERENCE, (request, deadline) -> Choices.hfInference(request));
        put(AUTO, choices::auto);
        put(ENDPOINT, (request, deadline) -> Choices.endpoint(request));
        ModelProbe ofModels = connection.probe(Choices::firstOf);
        probes.put(AUTO, (model, within) -> {
            ModelProbe probe = model.contains("://") ? HubModelProbe.OF_ENDPOINTS : ofModels;
            return probe.ask(model, within);
        });
        probes.put(ENDPOINT, HubModelProbe.OF_ENDPOINTS);
    }

    /**
     * Opens them; nothing is sent yet.
     *
     * @param settings how to reach them
     * @param stage where big answers are read; share one among all providers
     * @param clock the core's clock
     */
    public static HuggingFaceProviders open(HuggingFaceSettings settings, BodyStage stage, InstantSource clock) {
        return new HuggingFaceProviders(settings, stage, clock, Tempo.USUAL);
    }

    /** Lists the names of all of them, which {@link #generators} has. */
    public static List<ProviderName> names() {
        List<ProviderName> names = new ArrayList<>();
        Protocols.ALL.forEach(protocol -> names.add(named(protocol.route())));
        names.add(AUTO);
        names.add(ENDPOINT);
        return List.copyOf(names);
    }

    /**
     * Tells what can be told without asking anybody: why a request cannot be; empty when it may be sent.
     *
     * @param provider which of {@link #names}
     */
    public static Optional<Rejected> refusal(ProviderName provider, GenerationRequest request) {
        String model = request.providerModel();
        boolean isAddress = provider.equals(ENDPOINT) || (provider.equals(AUTO) && model.contains("://"));
        Optional<Rejected> ofModel = isAddress ? RequestCheck.refuseEndpoint(model) : RequestCheck.refuseModel(model);
        return ofModel.or(() -> RequestCheck.refuse(request));
    }

    /** Gives the painters by provider. */
    public Map<ProviderName, ImageGenerator> generators() {
        return Collections.unmodifiableMap(generators);
    }

    /** Gives who asks the Hub about a provider's models, by provider. */
    public Map<ProviderName, ModelProbe> probes() {
        return Collections.unmodifiableMap(probes);
    }

    @Override
    public void close() {
        connection.close();
    }

    private void put(ProviderName name, Choice.Rule rule) {
        generators.put(name, new HuggingFaceImageGenerator(connection, rule, () -> {}));
    }

    private static ProviderName named(String route) {
        return new ProviderName("huggingface/" + route);
    }
}
