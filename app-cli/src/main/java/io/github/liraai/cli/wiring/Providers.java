package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.huggingface.HuggingFaceImageGenerator;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.offline.OfflineImageGenerator;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The painters there are, by provider; close it when the program ends.
 *
 * <p>The offline painter is always among them: it costs nothing and no built-in model names it, so that nobody meets it in a menu
 * unless the operator put it there.
 */
public final class Providers implements AutoCloseable {
    /** The painter that needs no network. */
    public static final String OFFLINE = OfflineImageGenerator.PROVIDER.value();

    /** The offline painter's only model. */
    public static final String OFFLINE_MODEL = "painter";

    /** The names of all providers. */
    public static final List<String> NAMES = List.of(HuggingFaceImageGenerator.HF_INFERENCE.value(), OFFLINE);

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Map<ProviderName, ImageGenerator> generators = new HashMap<>();
    private final @Nullable HuggingFaceImageGenerator huggingFace;

    private Providers(InstantSource clock, @Nullable HuggingFaceImageGenerator huggingFace) {
        this.huggingFace = huggingFace;
        generators.put(OfflineImageGenerator.PROVIDER, new OfflineImageGenerator(clock));
        if (huggingFace != null) {
            generators.put(HuggingFaceImageGenerator.HF_INFERENCE, huggingFace);
        }
    }

    /** Opens every provider whose key is set. */
    public static Providers open(Settings settings, InstantSource clock) {
        Settings.HuggingFace there = settings.huggingFace();
        Secret token = there.token();
        if (token == null) {
            return new Providers(clock, null);
        }
        HttpSettings http = HttpSettings.USUAL.withProxy(there.proxy());
        return new Providers(
                clock,
                HuggingFaceImageGenerator.hfInference(
                        new HuggingFaceSettings(there.baseUrl(), token, http), new BodyStage(BodyStage.USUAL), clock));
    }

    /** Tells whether a provider's key is set, without opening anything. */
    public static boolean isSetUp(ProviderName provider, Settings settings) {
        if (provider.value().startsWith("huggingface/")) {
            return NAMES.contains(provider.value()) && settings.huggingFace().token() != null;
        }
        return provider.value().equals(OFFLINE);
    }

    /** Gives the painters by provider. */
    public Map<ProviderName, ImageGenerator> generators() {
        return Map.copyOf(generators);
    }

    /** Says in the log which clients are ready and for which models, or what is missing for them. */
    public void announce(ModelCatalog models) {
        String titles = models.all().stream()
                .filter(model -> model.provider().equals(HuggingFaceImageGenerator.HF_INFERENCE))
                .filter(model -> model.stage() == ImageModel.Stage.READY)
                .map(model -> withoutPictogram(model.title()))
                .collect(Collectors.joining(", "));
        if (huggingFace != null) {
            LOG.info("✅ HF клиент инициализирован ({})", titles);
        } else if (!titles.isEmpty()) {
            LOG.warn("⚠️ HF_TOKEN не задан, недоступны: {}", titles);
        }
    }

    @Override
    public void close() {
        if (huggingFace != null) {
            huggingFace.close();
        }
    }

    private static String withoutPictogram(String title) {
        return title.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }
}
