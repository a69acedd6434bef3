package io.github.liraai.benchmarks.load;

import io.github.liraai.simulator.TelegramSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least that does a bot's job, to try the load run on; {@code spoil} may change the pictures on their way. */
final class NaiveBot implements Runnable, AutoCloseable {
    private static final Pattern UPDATE =
            Pattern.compile("\"update_id\":(\\d+).*?\"chat\":\\{\"id\":(\\d+).*?\"text\":\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String telegram;
    private final String provider;
    private final UnaryOperator<String> spoil;
    private final Thread thread = new Thread(this, "naive-bot");

    NaiveBot(TelegramSimulator telegram, SlowProvider provider, UnaryOperator<String> spoil) {
        this.telegram = telegram.baseUrl() + "/bot" + telegram.token() + "/";
        this.provider = provider.url() + "/hf-inference/models/any";
        this.spoil = spoil;
        thread.start();
    }

    @Override
    public void run() {
        long offset = 0;
        try {
            while (true) {
                Matcher update = UPDATE.matcher(text(telegram + "getUpdates?timeout=5&offset=" + offset));
                while (update.find()) {
                    offset = Long.parseLong(update.group(1)) + 1;
                    serve(update.group(2), update.group(3));
                }
            }
        } catch (IOException | InterruptedException e) {
            // The test is over.
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String chat, String prompt) throws IOException, InterruptedException {
        post(
                telegram + "sendMessage",
                "application/json",
                ("{\"chat_id\":" + chat + ",\"text\":\"🎨 Генерирую изображение...\"}")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] picture = post(provider, "application/json", spoil.apply(prompt).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(picture);
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        post(telegram + "sendPhoto", "multipart/form-data; boundary=b", form.toByteArray());
    }

    private String text(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private byte[] post(String url, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
