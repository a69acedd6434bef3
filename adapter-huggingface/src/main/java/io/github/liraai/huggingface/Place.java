package io.github.liraai.huggingface;

import io.github.liraai.provider.http.Secret;
import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go, and who sends them.
 *
 * @param base what comes before the provider's own path
 * @param keyWord the word before the key
 * @param key the key, or null for none
 * @param billTo the organisation that is charged, or null
 * @param isRouted whether the router is asked, not the provider itself
 */
record Place(
        HttpUrl base,
        String keyWord,
        @Nullable Secret key,
        @Nullable String billTo,
        boolean isRouted) {
    /** Gives an address below the base. */
    HttpUrl url(String path, Map<String, String> routedQuery) {
        HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
        if (isRouted) {
            routedQuery.forEach(url::addQueryParameter);
        }
        return url.build();
    }

    /** Signs a request. */
    Request.Builder sign(Request.Builder request) {
        if (key != null) {
            request.header("Authorization", keyWord + " " + key.reveal());
        }
        if (billTo != null) {
            request.header("X-HF-Bill-To", billTo);
        }
        return request;
    }

    /** Reads a base: a slash at its end does not matter. */
    static HttpUrl base(URI uri) {
        HttpUrl url = HttpUrl.get(uri);
        if (url == null) {
            throw new IllegalArgumentException("not an HTTP address: " + uri);
        }
        return url.pathSegments().getLast().isEmpty()
                ? url.newBuilder().removePathSegment(url.pathSize() - 1).build()
                : url;
    }
}
