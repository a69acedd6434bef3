package io.github.liraai.golden;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One request of a conversation and its answer.
 *
 * @param role what it was for: {@code mapping}, {@code create}, {@code poll}, {@code result}, {@code download} or {@code cancel}
 * @param request the request as it was recorded
 * @param response the answer as it was recorded
 */
public record GoldenExchange(String role, Map<?, ?> request, Map<?, ?> response) {
    /** From which pictures come and at which tasks are asked about. */
    private static final List<String> OTHER_HOSTS = List.of(
            "https://cdn.example.test",
            "https://tempfile.example.test",
            "https://api.us1.bfl.ai",
            "http://127.0.0.1:8080");

    /** Gives the method. */
    public String method() {
        return (String) Objects.requireNonNull(request.get("method"));
    }

    /** Gives the address. */
    public URI url() {
        return URI.create((String) Objects.requireNonNull(request.get("url")));
    }

    /** Gives the path with the query, as it stands on the request's line. */
    public String target() {
        URI url = url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return path + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    /** Finds a header of the request by its name in lower case. */
    public @Nullable String header(String name) {
        return request.get("headers") instanceof Map<?, ?> headers ? (String) headers.get(name) : null;
    }

    /** Gives the request's body as a tree, null when it has none. */
    public @Nullable Object body() {
        return request.get("body");
    }

    /** Gives the answer's status. */
    public int status() {
        return ((Double) Objects.requireNonNull(response.get("status"))).intValue();
    }

    /** Gives the answer's headers. */
    public Map<String, String> answerHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (response.get("headers") instanceof Map<?, ?> recorded) {
            recorded.forEach((name, value) -> headers.put((String) name, text(value)));
        }
        return headers;
    }

    /** Gives the answer's body. */
    public byte[] answerBody() {
        if (response.get("body_base64") instanceof String bytes) {
            return Base64.getDecoder().decode(bytes);
        }
        return answerText().getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the answer's body as text, for answers that are not a picture's bytes. */
    public String answerText() {
        Object body = response.get("body");
        return body == null ? "" : text(body);
    }

    /** Gives the answer's body with the addresses of other hosts moved to a server. */
    public byte[] answerBody(URI here) {
        if (response.get("body_base64") != null) {
            return answerBody();
        }
        String base = here.getScheme() + "://" + here.getRawAuthority();
        String text = answerText();
        for (String host : OTHER_HOSTS) {
            text = text.replace(host, base);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the answer as it was recorded, with the addresses of other hosts moved to a server. */
    public MockResponse answer(URI here) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status());
        answerHeaders().forEach(answer::addHeader);
        return answer.body(new Buffer().write(answerBody(here))).build();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String words ? words : Json.text(value);
    }
}
