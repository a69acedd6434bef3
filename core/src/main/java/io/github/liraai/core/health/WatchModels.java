package io.github.liraai.core.health;

import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import java.util.Map;

/**
 * Look after models that are gone (driving port): ask their providers again, where that buys nothing, and tell administrators who are not
 * told yet. To be called every few seconds, by every process that wants to; each question and each piece of news is one process's. Models
 * whose providers cannot be asked come back by being tried, whether or not this is called.
 *
 * <p>Thread-safe, but meant for one thread: it waits for providers and for the chat. Throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
@FunctionalInterface
public interface WatchModels {
    /** Looks once. */
    void look();

    /**
     * Creates the use case.
     *
     * @param health what is known of the models
     * @param models the catalogue
     * @param probes who can be asked about models, by provider
     * @param administrators who is told
     */
    static WatchModels of(
            ModelHealth health,
            ModelCatalog models,
            Map<ProviderName, ModelProbe> probes,
            Administrators administrators) {
        return new WatchedModels(health, models, probes, administrators);
    }
}
