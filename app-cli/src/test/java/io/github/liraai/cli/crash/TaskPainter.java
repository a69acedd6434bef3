package io.github.liraai.cli.crash;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Paints with {@link PlayedTasks}, a provider that gives an id for what was ordered and is asked for it until it is done. */
final class TaskPainter implements ImageGenerator {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    TaskPainter(URI address) {
        this.address = address;
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        try {
            String task = call.earlierTask().map(ProviderTask::value).orElse("");
            if (task.isEmpty()) {
                call.sending();
                task = new String(
                        send(HttpRequest.newBuilder(address)
                                        .POST(HttpRequest.BodyPublishers.ofString(request.prompt())))
                                .body(),
                        StandardCharsets.UTF_8);
                call.taken(new ProviderTask(task));
            }
            return fetch(task, call);
        } catch (IOException e) {
            return new GenerationOutcome.Unknown(Cause.SERVER_ERROR, "the played provider: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GenerationOutcome.Unknown(Cause.INTERRUPTED, "interrupted");
        }
    }

    private GenerationOutcome fetch(String task, GenerationCall call) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address.resolve("/" + task)));
        while (answer.statusCode() == PlayedTasks.NOT_YET) {
            Thread.sleep(Duration.ofMillis(30));
            answer = send(HttpRequest.newBuilder(address.resolve("/" + task)));
        }
        try (PictureWriter writer = call.newPicture()) {
            writer.stream().write(answer.body());
            return new GenerationOutcome.Pictures(List.of(writer.commit(MediaType.PNG, 8, 8)));
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest timed = request.timeout(Duration.ofSeconds(10)).build();
        return http.send(timed, HttpResponse.BodyHandlers.ofByteArray());
    }
}
