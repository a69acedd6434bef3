package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.provider.http.media.MediaGate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;

/** The smallest painter of a provider with tasks: {@code POST /tasks}, {@code GET /tasks/ID}, then the picture's address. */
final class TaskPainter implements ImageGenerator, AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9]{1,20})\"");
    private static final Pattern OUTPUT = Pattern.compile("\"output\":\"([^\"]*)\"");

    private final ProviderHttp http;
    private final PictureDownload downloads;
    private final MediaGate gate = new MediaGate();
    private final HttpUrl server;

    TaskPainter(HttpUrl server, HttpSettings settings) {
        this.http = new ProviderHttp(settings, new BodyStage(4), InstantSource.system());
        this.downloads = http.downloads();
        this.server = server;
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        if (call.earlierTask().isPresent()) {
            return follow(call.earlierTask().get().value(), call);
        }
        Request create = new Request.Builder()
                .url(server.newBuilder().addPathSegment("tasks").build())
                .header("X-Api-Key", "task-painter-key")
                .post(RequestBody.create(request.prompt().getBytes(StandardCharsets.UTF_8)))
                .build();
        return http.buy(create, call, answer -> {
            Matcher id = ID.matcher(answer.body(BufferedSource::readUtf8));
            if (!id.find()) {
                return new Unknown(Cause.NO_IMAGE, "no task");
            }
            call.taken(new ProviderTask(id.group(1)));
            return follow(id.group(1), call);
        });
    }

    @Override
    public void close() {
        http.close();
    }

    private GenerationOutcome follow(String id, GenerationCall call) {
        Deadline deadline = Deadline.at(call.deadline(), Instant::now);
        while (!deadline.hasPassed() && !Thread.currentThread().isInterrupted()) {
            try {
                FreeAnswer answer = http.ask(
                        new Request.Builder()
                                .url(server.newBuilder()
                                        .addPathSegments("tasks/" + id)
                                        .build())
                                .build(),
                        deadline);
                Matcher output = OUTPUT.matcher(answer.beginning());
                if (answer.status() == 200) {
                    return output.find()
                            ? fetch(output.group(1), deadline, call)
                            : new Unknown(Cause.NO_IMAGE, "no output");
                }
                Thread.sleep(20);
            } catch (IOException e) {
                // Asking is free: again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new Unknown(Cause.TIMEOUT, "the task is not done");
    }

    private GenerationOutcome fetch(String address, Deadline deadline, GenerationCall call) {
        try {
            return downloads.fetch(
                    address,
                    server,
                    deadline,
                    body -> PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), http.redactor()));
        } catch (IOException e) {
            return new Unknown(Cause.MALFORMED_RESPONSE, http.redactor().detail(e));
        }
    }
}
