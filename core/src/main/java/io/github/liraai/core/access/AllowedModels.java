package io.github.liraai.core.access;

import io.github.liraai.core.model.ModelKey;
import java.util.Set;

/** Which models a level may use. */
public sealed interface AllowedModels {
    /** Tells whether a model may be used. */
    boolean allows(ModelKey model);

    /** Every model of the catalogue, also those added later. */
    record All() implements AllowedModels {
        @Override
        public boolean allows(ModelKey model) {
            return true;
        }
    }

    /**
     * The models of a list.
     *
     * @param models the list
     */
    record Only(Set<ModelKey> models) implements AllowedModels {
        public Only {
            models = Set.copyOf(models);
        }

        @Override
        public boolean allows(ModelKey model) {
            return models.contains(model);
        }
    }
}
