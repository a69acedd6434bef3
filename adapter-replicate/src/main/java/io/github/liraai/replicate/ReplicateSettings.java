package io.github.liraai.replicate;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * How to reach Replicate.
 *
 * @param baseUrl the API, to which {@code /v1/…} is appended; a path is kept, a slash at its end does not matter
 * @param token the API token
 * @param http how to talk
 */
public record ReplicateSettings(URI baseUrl, Secret token, HttpSettings http) {
    /** The public API. */
    public static final URI API = URI.create("https://api.replicate.com");

    public ReplicateSettings {
        Objects.requireNonNull(token, "token");
        ServerAddress.require(baseUrl, "baseUrl");
        http = http.withSecrets(List.of(token));
    }

    /** Settings for the public API. */
    public static ReplicateSettings of(Secret token) {
        return new ReplicateSettings(API, token, HttpSettings.USUAL);
    }
}
