package io.github.liraai.cli.settings;

import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.NearestName;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code models}; {@code reference.conf} says what an entry holds. */
final class ModelsReader {
    private static final List<String> KEYS =
            List.of("title", "provider", "model", "aliases", "stage", "deadline", "fallbacks", "price", "can");
    private static final List<String> CAN =
            List.of("frames", "pictures", "prompt-length", "negative", "seed", "steps", "guidance");

    /** What an entry that says nothing of it is taken for: an ordinary diffusion model of a megapixel. */
    private static final FrameSupport FRAMES =
            new FrameSupport.Range(256, 1536, 8, 1024 * 1024, List.of(new Frame.Size(1024, 1024)));

    private static final int PROMPT_LENGTH = 2000;
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final List<String> providers;
    private final AbilityCheck abilities;
    private final Map<ModelKey, String> prices = new LinkedHashMap<>();

    /** Prepares for reading models of the providers there are; only an announced model may be another's. */
    ModelsReader(ProviderRules rules, Settings.Painters painters) {
        this.providers = rules.names();
        this.abilities = new AbilityCheck(rules, painters);
    }

    ModelCatalog read(Section models) {
        List<String> known =
                models.keys().stream().filter(key -> !isOff(models, key)).toList();
        List<ImageModel> read = new ArrayList<>();
        Map<ModelKey, ModelKey> aliases = new LinkedHashMap<>();
        for (String key : known) {
            if (!ModelKey.isValid(key)) {
                throw models.wrong(key, "a model's key is 1 to 56 of a-z 0-9 . _ -");
            }
            Section model = models.section(key);
            read.add(model(new ModelKey(key), model, models));
            for (String alias : model.texts("aliases")) {
                if (!ModelKey.isValid(alias) || known.contains(alias) || aliases.containsKey(new ModelKey(alias))) {
                    throw model.wrong("aliases", alias + " is no key of 1 to 56 of a-z 0-9 . _ -, or is taken already");
                }
                aliases.put(new ModelKey(alias), new ModelKey(key));
            }
        }
        return new ModelCatalog(read, aliases);
    }

    /** Gives what is said of prices in the entries that were read. */
    Map<ModelKey, String> prices() {
        return Map.copyOf(prices);
    }

    private static boolean isOff(Section models, String key) {
        return models.isObject(key)
                && models.section(key)
                        .textIfThere("stage")
                        .filter("off"::equals)
                        .isPresent();
    }

    private ImageModel model(ModelKey key, Section section, Section models) {
        section.only(KEYS);
        ImageModel model = new ImageModel(
                key,
                section.text("title"),
                provider(section),
                section.text("model"),
                capabilities(section.has("can") ? section.section("can") : section.empty("can")),
                section.has("deadline")
                        ? section.time("deadline", Duration.ofSeconds(1), Duration.ofHours(1))
                        : DEADLINE,
                fallbacks(section, models),
                stage(section));
        section.textIfThere("price").ifPresent(price -> prices.put(key, price));
        if (model.stage() == ImageModel.Stage.READY) {
            abilities.demand(model, section);
        }
        return model;
    }

    private ProviderName provider(Section model) {
        String name = model.text("provider");
        try {
            ProviderName provider = new ProviderName(name);
            if (providers.contains(name) || stage(model) == ImageModel.Stage.ANNOUNCED) {
                return provider;
            }
        } catch (IllegalArgumentException e) {
            throw model.wrong("provider", "1 to 64 of a-z 0-9 / -, such as huggingface/hf-inference");
        }
        throw model.wrong(
                "provider",
                NearestName.among(providers, name)
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                        + "one of " + String.join(", ", providers)
                        + "; another one only of a model with stage = announced");
    }

    /** A model that was taken away or is off takes over for nobody; that it stands among the fallbacks is no mistake. */
    private static List<ModelKey> fallbacks(Section model, Section models) {
        List<ModelKey> fallbacks = new ArrayList<>();
        for (String key : model.texts("fallbacks")) {
            if (!models.mentions(key)) {
                throw model.wrong("fallbacks", "there is no model " + key + ", " + NameHint.of(models.keys(), key));
            }
            if (models.has(key) && !isOff(models, key)) {
                fallbacks.add(new ModelKey(key));
            }
        }
        return fallbacks;
    }

    private static ImageModel.Stage stage(Section model) {
        return switch (model.textIfThere("stage").orElse("ready")) {
            case "ready" -> ImageModel.Stage.READY;
            case "announced" -> ImageModel.Stage.ANNOUNCED;
            default -> throw model.wrong("stage", "ready, announced or off");
        };
    }

    private static Capabilities capabilities(Section can) {
        can.only(CAN);
        return new Capabilities(
                can.has("frames") ? FramesReader.read(can, "frames") : FRAMES,
                new PictureCount(can.has("pictures") ? can.number("pictures", 1, PictureOptions.MOST_PICTURES) : 1),
                can.has("prompt-length") ? can.number("prompt-length", 1, Prompt.LONGEST) : PROMPT_LENGTH,
                can.flag("negative"),
                can.isNumber("seed") || can.flag("seed"),
                can.isNumber("seed") ? can.large("seed", PictureOptions.LARGEST_SEED) : PictureOptions.LARGEST_SEED,
                can.flag("steps"),
                can.flag("guidance"));
    }
}
