package io.github.liraai.core.operation;

import io.github.liraai.core.model.ProviderName;
import java.util.Objects;

/** Whose pictures a daily cap counts. */
public sealed interface CapScope {
    /** Names it: {@code all}, or the provider. */
    String name();

    /** Finds the scope of a name. */
    static CapScope named(String name) {
        return name.equals(All.NAME) ? new All() : new Provider(new ProviderName(name));
    }

    /** All providers together. */
    record All() implements CapScope {
        private static final String NAME = "all";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * One provider.
     *
     * @param provider the provider
     */
    record Provider(ProviderName provider) implements CapScope {
        public Provider {
            Objects.requireNonNull(provider, "provider");
        }

        @Override
        public String name() {
            return provider.value();
        }
    }
}
