package io.github.liraai.gemini;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How to reach the Gemini Developer API; immutable, each {@code with…} makes a changed copy.
 *
 * @param baseUrl the server; a path is kept, a slash at its end does not matter, version and path come after it
 * @param version the API's version for {@code generateContent}: {@code v1beta} or {@code v1}
 * @param modalities what an answer may hold
 * @param key the API key
 * @param http how to talk
 */
public record GeminiSettings(URI baseUrl, String version, Modalities modalities, Secret key, HttpSettings http) {
    /** The public server. */
    public static final URI SERVER = URI.create("https://generativelanguage.googleapis.com");

    /** The version that Google's documents speak of, and the official clients before line 3 used. */
    public static final String BETA = "v1beta";

    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}[a-z0-9]{0,16}");

    /** What an answer of an image model may hold besides the picture; the models' own default is words as well. */
    public enum Modalities {
        /**
         * Pictures only, said where options are sent anyway; a bare prompt goes alone, as from the official client, so that
         * nothing else can be refused.
         */
        USUAL,
        /** Pictures only, always said. */
        PICTURES,
        /** Words as well, always said. */
        PICTURES_AND_WORDS,
        /** Never said: the model decides. */
        UNSAID
    }

    public GeminiSettings {
        Objects.requireNonNull(modalities, "modalities");
        Objects.requireNonNull(key, "key");
        ServerAddress.require(baseUrl, "baseUrl");
        if (!isVersion(version)) {
            throw new IllegalArgumentException("version must be like v1 or v1beta: " + version);
        }
        http = http.withSecrets(secrets(key, http));
    }

    /** Describes a server that is asked as usual, by {@link #BETA}. */
    public GeminiSettings(URI baseUrl, Secret key, HttpSettings http) {
        this(baseUrl, BETA, Modalities.USUAL, key, http);
    }

    /** Tells whether a text can be a version of the API. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Settings for the public server. */
    public static GeminiSettings of(Secret key) {
        return new GeminiSettings(SERVER, key, HttpSettings.USUAL);
    }

    /** Sets the version. */
    public GeminiSettings withVersion(String other) {
        return new GeminiSettings(baseUrl, other, modalities, key, http);
    }

    /** Sets what an answer may hold. */
    public GeminiSettings withModalities(Modalities other) {
        return new GeminiSettings(baseUrl, version, other, key, http);
    }

    /** The proxy's password is kept too: a proxy's own error page may repeat it. */
    private static List<Secret> secrets(Secret key, HttpSettings http) {
        return http.proxy() == null || http.proxy().credentials() == null
                ? List.of(key)
                : List.of(key, http.proxy().credentials().password());
    }
}
