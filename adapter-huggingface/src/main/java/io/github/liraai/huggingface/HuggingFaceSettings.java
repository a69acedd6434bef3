package io.github.liraai.huggingface;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * How to reach Hugging Face.
 *
 * @param baseUrl the router; a path is kept, a slash at its end does not matter
 * @param token the access token
 * @param http how to talk
 */
public record HuggingFaceSettings(URI baseUrl, Secret token, HttpSettings http) {
    /** The public router. */
    public static final URI ROUTER = URI.create("https://router.huggingface.co");

    public HuggingFaceSettings {
        Objects.requireNonNull(token, "token");
        String scheme = baseUrl.getScheme();
        boolean http1 = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!http1 || baseUrl.getHost() == null || baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException("baseUrl must be http or https with a host and without a user");
        }
        if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl must have neither query nor fragment");
        }
        http = http.withSecrets(List.of(token));
    }

    /** Settings for the public router. */
    public static HuggingFaceSettings of(Secret token) {
        return new HuggingFaceSettings(ROUTER, token, HttpSettings.USUAL);
    }
}
