package io.github.liraai.simulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Read the parameters of a call from its query and body: JSON, multipart or url-encoded. */
public final class BodyReader {
    private static final int LARGEST_TEXT_BODY = 4 * 1024 * 1024;

    private BodyReader() {}

    /**
     * Read one request to its end.
     *
     * @param query the raw query of the address, may be absent
     * @param contentType may be absent
     * @param expected the announced length of the body, or a negative number
     * @throws ApiFailure when the body cannot be understood
     */
    public static Parameters read(
            @Nullable String query, @Nullable String contentType, long expected, InputStream body, UploadPolicy policy)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Upload> uploads = new LinkedHashMap<>();
        if (query != null) {
            decodeForm(query, texts);
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (contentType != null && type.startsWith("multipart/form-data")) {
            new MultipartReader(body, MultipartReader.boundary(contentType), policy, expected).readInto(texts, uploads);
        } else if (type.startsWith("application/json")) {
            decodeJson(readText(body), texts);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            decodeForm(new String(readText(body), StandardCharsets.UTF_8), texts);
        } else {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new Parameters(texts, uploads);
    }

    private static byte[] readText(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_TEXT_BODY + 1);
        if (bytes.length > LARGEST_TEXT_BODY) {
            throw new ApiFailure(413, "Request Entity Too Large");
        }
        return bytes;
    }

    private static void decodeJson(byte[] body, Map<String, String> texts) {
        if (body.length == 0) {
            return;
        }
        JsonNode node =
                Json.parse(body).orElseThrow(() -> ApiFailure.badRequest("can't parse JSON object in the request"));
        if (!node.isObject()) {
            throw ApiFailure.badRequest("object expected");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                texts.put(field.getKey(), value.isContainerNode() ? value.toString() : value.asText());
            }
        }
    }

    private static void decodeForm(String form, Map<String, String> texts) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                texts.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("can't decode parameters of the request");
        }
    }
}
