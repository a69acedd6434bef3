package io.github.liraai.core.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** The models on offer, in their order; immutable. */
public final class ModelCatalog {
    private final Map<ModelKey, ImageModel> models = new LinkedHashMap<>();
    private final Map<ModelKey, ModelKey> aliases;

    /** Builds the catalogue; two models of one key and fallbacks that are not there are refused. */
    public ModelCatalog(List<ImageModel> models) {
        this(models, Map.of());
    }

    /**
     * Builds the catalogue with earlier names of models, by which they are still found, such as from buttons and preferences of
     * long ago; two models of one key, an alias that is a model's key, and fallbacks and aliased models that are not there are refused.
     *
     * @param models the models in their order
     * @param aliases earlier keys and the keys of today
     */
    public ModelCatalog(List<ImageModel> models, Map<ModelKey, ModelKey> aliases) {
        for (ImageModel model : models) {
            if (this.models.putIfAbsent(model.key(), model) != null) {
                throw new IllegalArgumentException(
                        "model is there twice: " + model.key().value());
            }
        }
        for (ImageModel model : models) {
            for (ModelKey fallback : model.fallbacks()) {
                if (!this.models.containsKey(fallback)) {
                    throw new IllegalArgumentException(
                            "fallback of " + model.key().value() + " is not in the catalogue: " + fallback.value());
                }
            }
        }
        this.aliases = Map.copyOf(aliases);
        checkAliases();
    }

    private void checkAliases() {
        aliases.forEach((alias, model) -> {
            if (models.containsKey(alias)) {
                throw new IllegalArgumentException("alias is a model's key: " + alias.value());
            }
            if (!models.containsKey(model)) {
                throw new IllegalArgumentException(
                        "model of the alias " + alias.value() + " is not in the catalogue: " + model.value());
            }
        });
    }

    /** Lists the models in their order. */
    public List<ImageModel> all() {
        return List.copyOf(models.values());
    }

    /** Finds a model, also by an earlier key of it. */
    public Optional<ImageModel> find(ModelKey key) {
        return Optional.ofNullable(models.get(aliases.getOrDefault(key, key)));
    }

    /** Lists who may paint what was asked of {@code key}: the model, then its fallbacks and theirs, each once. */
    public List<ImageModel> plan(ModelKey key) {
        SequencedSet<ModelKey> seen = new LinkedHashSet<>();
        List<ModelKey> open = new ArrayList<>(List.of(key));
        while (!open.isEmpty()) {
            ModelKey asked = open.removeFirst();
            ModelKey next = aliases.getOrDefault(asked, asked);
            if (seen.add(next)) {
                find(next).ifPresent(model -> open.addAll(model.fallbacks()));
            }
        }
        return seen.stream()
                .flatMap(each -> find(each).stream())
                .filter(model -> model.stage() == ImageModel.Stage.READY)
                .toList();
    }
}
