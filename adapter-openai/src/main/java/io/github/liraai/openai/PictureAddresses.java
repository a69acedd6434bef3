package io.github.liraai.openai;

import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Decides where to ask for a picture that an answer names by its address.
 *
 * <p>Local servers name their own host as they know it, which from here may be another or none (LocalAI's
 * {@code http://localhost:8080/generated-images/…} behind a container's port): such addresses without TLS, and relative ones, are
 * asked at the server's own address. Elsewhere only {@code https} is asked, on the public internet.
 *
 * @param base the API's address, with a slash at its end
 */
record PictureAddresses(HttpUrl base) {
    /** Gives the address to ask; what is no address at all is left as it is, to be refused. */
    String toAsk(String named) {
        HttpUrl url = base.resolve(named);
        if (url == null) {
            return named;
        }
        return url.isHttps() ? url.toString() : atHome(url).toString();
    }

    private HttpUrl atHome(HttpUrl url) {
        HttpUrl.Builder home = Objects.requireNonNull(base.resolve("/")).newBuilder();
        return home.encodedPath(url.encodedPath())
                .encodedQuery(url.encodedQuery())
                .build();
    }
}
