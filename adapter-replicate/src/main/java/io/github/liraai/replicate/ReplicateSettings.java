package io.github.liraai.replicate;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
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
        String scheme = baseUrl.getScheme();
        boolean isHttp = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!isHttp || baseUrl.getHost() == null || baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException("baseUrl must be http or https with a host and without a user");
        }
        if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl must have neither query nor fragment");
        }
        http = http.withSecrets(List.of(token));
    }

    /** Settings for the public API. */
    public static ReplicateSettings of(Secret token) {
        return new ReplicateSettings(API, token, HttpSettings.USUAL);
    }
}
