package io.github.liraai.testkit.generation;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that has reached the server of {@link HttpImageGeneratorContract}.
 *
 * @param method such as {@code POST}
 * @param target path and query, as on the request's line
 * @param headers by their names in lower case
 * @param body the body as UTF-8
 * @param server the server's own address, without a slash at its end, to build further addresses from
 * @param conversation what ties requests together that belong to one picture, up to 20 letters and digits: a new one for each
 *     paid request. Put it into task ids and addresses; a later request that has it in its target or body has it here
 */
public record HttpAsk(
        String method, String target, Map<String, String> headers, String body, URI server, String conversation) {
    public HttpAsk {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /** Finds a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Gives the path without the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    HttpAsk in(String other) {
        return new HttpAsk(method, target, headers, body, server, other);
    }
}
