package io.github.liraai.kie;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * How to reach KIE.AI.
 *
 * @param baseUrl the API, to which {@code /api/v1/…} is appended; a path is kept, a slash at its end does not matter
 * @param key the API key
 * @param http how to talk
 */
public record KieSettings(URI baseUrl, Secret key, HttpSettings http) {
    /** The public API. */
    public static final URI API = URI.create("https://api.kie.ai");

    public KieSettings {
        Objects.requireNonNull(key, "key");
        ServerAddress.require(baseUrl, "baseUrl");
        http = http.withSecrets(List.of(key));
    }

    /** Settings for the public API. */
    public static KieSettings of(Secret key) {
        return new KieSettings(API, key, HttpSettings.USUAL);
    }
}
