package io.github.liraai.huggingface;

import io.github.liraai.provider.http.Secret;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells where each provider is reached: by the router, or past it with a key of one's own. Immutable. */
final class Places {
    private static final String BEARER = "Bearer";

    private final HttpUrl router;
    private final HuggingFaceSettings.Access access;

    Places(HuggingFaceSettings settings) {
        this.router = Place.base(settings.baseUrl());
        this.access = settings.access();
    }

    /** Finds the place that a choice means; empty when no key opens it. */
    Optional<Place> of(Choice.Chosen choice) {
        HttpUrl endpoint = choice.endpoint();
        if (endpoint != null) {
            return Optional.of(new Place(endpoint, BEARER, tokenFor(endpoint), null, false));
        }
        return own(choice.protocol()).or(() -> routed(choice.protocol()));
    }

    /** Finds the provider itself, when there is a key for it. */
    Optional<Place> own(InferenceProtocol protocol) {
        HuggingFaceSettings.OwnAccount account = access.own().get(protocol.route());
        if (account == null) {
            return Optional.empty();
        }
        URI given = account.baseUrl();
        return Optional.ofNullable(given)
                .or(protocol::ownHost)
                .map(base -> new Place(Place.base(base), protocol.keyWord(), account.key(), null, false));
    }

    /** Finds the way through the router, when there is a token. */
    Optional<Place> routed(InferenceProtocol protocol) {
        return Optional.ofNullable(access.token())
                .map(token -> new Place(
                        router.newBuilder().addPathSegment(protocol.route()).build(),
                        BEARER,
                        token,
                        access.billTo(),
                        true));
    }

    /** The token is for Hugging Face's own hosts and the router's; an endpoint elsewhere does not get to see it. */
    private @Nullable Secret tokenFor(HttpUrl endpoint) {
        boolean home = endpoint.scheme().equals(router.scheme())
                && endpoint.host().equals(router.host())
                && endpoint.port() == router.port();
        boolean theirs = endpoint.isHttps()
                && (endpoint.host().endsWith(".huggingface.cloud")
                        || endpoint.host().endsWith(".huggingface.co"));
        return home || theirs ? access.token() : null;
    }
}
