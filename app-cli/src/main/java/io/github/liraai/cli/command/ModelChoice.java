package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ShownAddress;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A model of the catalogue, or any model of a provider. */
final class ModelChoice {
    /** The key of a model that is not in the catalogue. */
    static final ModelKey OUTSIDE = new ModelKey("outside-the-catalogue");

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @Option(names = "--model", paramLabel = "KEY", description = "a model of the catalogue; the first when left out")
    private @Nullable String model;

    @ArgGroup(exclusive = false)
    private @Nullable Anywhere anywhere;

    /** A model that need not be in the catalogue. */
    static final class Anywhere {
        @Option(
                names = "--provider",
                required = true,
                paramLabel = "NAME",
                description = "a provider, such as huggingface/hf-inference or offline")
        private String provider = "";

        @Option(names = "--provider-model", paramLabel = "ID", description = "the model's id at the provider")
        private @Nullable String providerModel;
    }

    /** Takes the model that the prompt names, or else what the flags choose, or else nothing in particular. */
    static ModelChoice of(@Nullable String named, @Nullable ModelChoice flags) {
        if (named == null) {
            return flags == null ? new ModelChoice() : flags;
        }
        ModelChoice choice = new ModelChoice();
        choice.model = named;
        return choice;
    }

    /** Finds the model; empty when the catalogue has none of that key. */
    Optional<ImageModel> find(Configuration configuration, CommandLine line) {
        if (anywhere != null) {
            return Optional.of(outside(anywhere, line));
        }
        List<ImageModel> models = configuration.models().all();
        if (model == null) {
            List<ImageModel> paintable = Providers.paintable(
                    configuration.models(), configuration.settings().painters());
            return (paintable.isEmpty() ? models : paintable)
                    .stream()
                            .filter(each -> each.stage() == ImageModel.Stage.READY)
                            .findFirst();
        }
        return ModelKey.isValid(model) ? configuration.models().find(new ModelKey(model)) : Optional.empty();
    }

    /** Gives the key as it was asked for. */
    String key() {
        return model == null ? "" : model;
    }

    /** Lists who paints: the model and, when it is the catalogue's, those that take over for it. */
    List<ImageModel> plan(Configuration configuration, ImageModel chosen) {
        List<ImageModel> plan = anywhere == null ? configuration.models().plan(chosen.key()) : List.of(chosen);
        // An announced model is in no plan; alone in one it is refused with the reason.
        return plan.isEmpty() ? List.of(chosen) : plan;
    }

    private static ImageModel outside(Anywhere asked, CommandLine line) {
        if (!Providers.NAMES.contains(asked.provider)) {
            throw new ParameterException(
                    line,
                    "--provider: there is no provider " + asked.provider + "; there are: "
                            + String.join(", ", Providers.NAMES));
        }
        String id = asked.providerModel;
        if (id == null && asked.provider.equals(Providers.OFFLINE)) {
            id = Providers.OFFLINE_MODEL;
        }
        if (id == null || id.isBlank()) {
            throw new ParameterException(line, "--provider needs --provider-model too");
        }
        return new ImageModel(
                OUTSIDE,
                ShownAddress.orText(id),
                new ProviderName(asked.provider),
                id,
                anything(new ProviderName(asked.provider)),
                DEADLINE,
                List.of(),
                ImageModel.Stage.READY);
    }

    /** Of a model outside the catalogue nothing is known, so the provider decides. */
    private static Capabilities anything(ProviderName provider) {
        return new Capabilities(
                Providers.frames(provider),
                new PictureCount(PictureOptions.MOST_PICTURES),
                Prompt.LONGEST,
                true,
                true,
                true,
                true);
    }
}
