package io.github.liraai.openai;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach OpenAI or a server that speaks the same. Immutable, each {@code with…} makes a changed copy.
 *
 * @param baseUrl where the API is, {@code /v1} at its end included; a slash after it does not matter
 * @param key the API key, or null where the server wants none
 * @param server whose names the options go under, for models that are not OpenAI's own
 * @param fields what each request says besides, as it is: texts, numbers and booleans, such as {@code quality} or
 *     {@code output_format}. They go before fields of ours of the same name, {@code response_format} for one; an empty text takes
 *     such a field away. Not {@code model}, {@code prompt}, {@code size} or {@code n}, which each request says for itself
 * @param http how to talk
 */
public record OpenAiSettings(
        URI baseUrl, @Nullable Secret key, ServerKind server, Map<String, Object> fields, HttpSettings http) {
    /** OpenAI's own API. */
    public static final URI OPENAI = URI.create("https://api.openai.com/v1");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> OF_EACH_REQUEST = Set.of("model", "prompt", "size", "n");

    public OpenAiSettings {
        Objects.requireNonNull(server, "server");
        ServerAddress.require(baseUrl, "baseUrl");
        fields.forEach(OpenAiSettings::check);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        http = http.withSecrets(key == null ? List.of() : List.of(key));
    }

    /** Settings for OpenAI itself. */
    public static OpenAiSettings of(Secret key) {
        return of(OPENAI, key);
    }

    /** Settings for a server; the key is null where it wants none. */
    public static OpenAiSettings of(URI baseUrl, @Nullable Secret key) {
        return new OpenAiSettings(baseUrl, key, ServerKind.ANY, Map.of(), HttpSettings.USUAL);
    }

    /** Sets whose names the options go under. */
    public OpenAiSettings withServer(ServerKind kind) {
        return new OpenAiSettings(baseUrl, key, kind, fields, http);
    }

    /** Sets what each request says besides. */
    public OpenAiSettings withFields(Map<String, Object> said) {
        return new OpenAiSettings(baseUrl, key, server, said, http);
    }

    /** Sets how to talk. */
    public OpenAiSettings withHttp(HttpSettings settings) {
        return new OpenAiSettings(baseUrl, key, server, fields, settings);
    }

    private static void check(String name, Object value) {
        if (!FIELD.matcher(name).matches() || OF_EACH_REQUEST.contains(name)) {
            throw new IllegalArgumentException("not a field that can be set: " + name);
        }
        boolean plain = value instanceof String
                || value instanceof Boolean
                || (value instanceof Number number && isFinite(number));
        if (!plain) {
            throw new IllegalArgumentException("field must be a text, a number or a boolean: " + name);
        }
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }
}
