package io.github.liraai.testkit.generation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer for the server of {@link HttpImageGeneratorContract} to give. Immutable, each {@code with…} makes a changed copy. */
public final class HttpReply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** Answers with a status, no header and nothing in the body; the length is told by itself. */
    public static HttpReply of(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
        return new HttpReply(status, Map.of(), new byte[0]);
    }

    /** Answers 200 with JSON. */
    public static HttpReply json(String json) {
        return of(200).withHeader("Content-Type", "application/json").withBody(json);
    }

    /** Answers 200 with bytes of a kind, such as {@code image/png}. */
    public static HttpReply bytes(String kind, byte[] bytes) {
        return of(200).withHeader("Content-Type", kind).withBody(bytes);
    }

    /** Sets a header; names count as they are written. */
    public HttpReply withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new HttpReply(status, changed, body);
    }

    /** Sets the body. */
    public HttpReply withBody(byte[] bytes) {
        return new HttpReply(status, headers, bytes.clone());
    }

    /** Sets the body to a text in UTF-8. */
    public HttpReply withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    /** Gives the beginning of what goes over the wire, up to the header that tells the length. */
    String head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Connection: close\r\n").toString();
    }
}
