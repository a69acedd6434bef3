package io.github.liraai.core.generation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue as far as there is somebody to paint: announced models, and those whose provider is set up. */
final class UsableModels {
    private final ModelCatalog catalog;
    private final Map<ProviderName, ImageGenerator> generators;

    UsableModels(ModelCatalog catalog, Map<ProviderName, ImageGenerator> generators) {
        this.catalog = catalog;
        this.generators = generators;
    }

    List<ImageModel> all() {
        return catalog.all().stream().filter(this::isUsable).toList();
    }

    Optional<ImageModel> find(ModelKey key) {
        return catalog.find(key).filter(this::isUsable);
    }

    List<ImageModel> plan(ModelKey key) {
        return catalog.plan(key).stream().filter(this::isUsable).toList();
    }

    /** Finds a model that somebody here paints with, whatever its stage: what was accepted is painted. */
    Optional<ImageModel> paintable(ModelKey key) {
        return catalog.find(key).filter(this::isPaintable);
    }

    boolean isPaintable(ImageModel model) {
        return generators.containsKey(model.provider());
    }

    ImageGenerator generatorOf(ImageModel model) {
        ImageGenerator generator = generators.get(model.provider());
        if (generator == null) {
            throw new IllegalStateException(
                    "no generator for provider " + model.provider().value());
        }
        return generator;
    }

    private boolean isUsable(ImageModel model) {
        return model.stage() == ImageModel.Stage.ANNOUNCED || isPaintable(model);
    }
}
