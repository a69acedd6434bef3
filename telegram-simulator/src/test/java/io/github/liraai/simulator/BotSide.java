package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The bot of these tests: bare HTTP, so that nothing hides what goes over the wire. */
final class BotSide {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    BotSide(TelegramSimulator telegram) {
        this.base = telegram.baseUrl() + "/bot" + telegram.token() + "/";
    }

    /** An answer as it came. */
    record Reply(int status, JsonNode body) {
        JsonNode result() {
            if (!body.path("ok").asBoolean()) {
                throw new AssertionError("the call was refused: " + body);
            }
            return body.path("result");
        }

        String description() {
            return body.path("description").asText();
        }
    }

    Reply call(String method, Consumer<ObjectNode> parameters) throws IOException, InterruptedException {
        ObjectNode body = Json.object();
        parameters.accept(body);
        return reply(client.send(json(method, body.toString()), HttpResponse.BodyHandlers.ofByteArray()));
    }

    CompletableFuture<Reply> callLater(String method, Consumer<ObjectNode> parameters) {
        ObjectNode body = Json.object();
        parameters.accept(body);
        return client.sendAsync(json(method, body.toString()), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(BotSide::reply);
    }

    private HttpRequest json(String method, String body) {
        return HttpRequest.newBuilder(URI.create(base + method))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    Reply send(long chat, String text) throws IOException, InterruptedException {
        return call("sendMessage", body -> body.put("chat_id", chat).put("text", text));
    }

    JsonNode updates(long offset) throws IOException, InterruptedException {
        return call("getUpdates", body -> body.put("offset", offset)).result();
    }

    /** Send files as telegrambots does: a field {@code name=attach://file} and a part of that file name. */
    Reply upload(String method, Map<String, String> fields, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        String boundary = "c0ffee-0815-boundary-of-this-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.getKey() + "\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.getValue());
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + method))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return reply(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    Reply photo(long chat, byte[] picture, String caption) throws IOException, InterruptedException {
        return upload(
                "sendphoto",
                Map.of("chat_id", Long.toString(chat), "photo", "attach://cat.png", "caption", caption),
                Map.of("cat.png", picture));
    }

    HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                Json.parse(response.body())
                        .orElseGet(() ->
                                Json.object().put("unreadable", new String(response.body(), StandardCharsets.UTF_8))));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
