package io.github.liraai.huggingface;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How one provider wants to be asked, and how it answers: the only place that knows. A new provider is one implementation and one
 * line in {@link Protocols}. Immutable.
 *
 * <p>What the implementations say was captured from the official client ({@code @huggingface/inference} 4.13.30).
 */
sealed interface InferenceProtocol permits AtOnceProtocol, TaskProtocol {
    /** Names the provider, as in the router's path and in the Hub's mappings. */
    String route();

    /** Tells where the provider itself is reached with a key of its own; empty when only through the router. */
    Optional<URI> ownHost();

    /** Gives the word that comes before the provider's own key. */
    default String keyWord() {
        return "Bearer";
    }

    /** Tells whether the provider has left the router: the Hub may still know of it, {@code auto} never takes it. */
    default boolean isRetired() {
        return false;
    }

    /** Gives the query that the router wants to see with every request. */
    default Map<String, String> routedQuery() {
        return Map.of();
    }

    /** Gives headers of the request that asks for a picture. */
    default Map<String, String> createHeaders() {
        return Map.of("Accept", "application/json");
    }

    /** Tells whether a mapping says all that is needed. */
    default boolean understands(Mapping mapping) {
        return true;
    }

    /** Writes the request for a picture. */
    Draft draft(Commission commission);
}
