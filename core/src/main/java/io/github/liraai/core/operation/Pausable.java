package io.github.liraai.core.operation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import java.util.Objects;

/** What can be paused: nobody paints with it until it is resumed. */
public sealed interface Pausable {
    /** Names it. */
    String name();

    /** Tells whether a model does not paint while it is paused. */
    boolean stops(ImageModel model);

    /**
     * One model.
     *
     * @param key the model
     */
    record Model(ModelKey key) implements Pausable {
        public Model {
            Objects.requireNonNull(key, "key");
        }

        @Override
        public String name() {
            return key.value();
        }

        @Override
        public boolean stops(ImageModel model) {
            return model.key().equals(key);
        }
    }

    /**
     * Every model of a provider.
     *
     * @param provider the provider
     */
    record Provider(ProviderName provider) implements Pausable {
        public Provider {
            Objects.requireNonNull(provider, "provider");
        }

        @Override
        public String name() {
            return provider.value();
        }

        @Override
        public boolean stops(ImageModel model) {
            return model.provider().equals(provider);
        }
    }
}
