package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.prompt.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What a {@link ScriptedImageGenerator} does in one call. */
@FunctionalInterface
public interface Script {
    /** The side of a picture when no size is asked for. */
    int SIDE = 8;

    /**
     * Plays one call.
     *
     * @throws IOException when the spool fails; the generator makes it {@link GenerationOutcome.Unknown}
     * @throws InterruptedException when the thread is interrupted; likewise
     */
    GenerationOutcome play(GenerationRequest request, GenerationCall call) throws IOException, InterruptedException;

    /** Sends one paid request and paints what was asked for; another prompt, seed or number makes another picture. */
    static Script paints() {
        return (request, call) -> {
            call.sending();
            return paint(request, call, request.count().value());
        };
    }

    /** Sends one paid request and paints {@code count} pictures, however many were asked for. */
    static Script paints(int count) {
        return (request, call) -> {
            call.sending();
            return paint(request, call, count);
        };
    }

    /** Sends one request and ends so. */
    static Script answers(GenerationOutcome outcome) {
        return (request, call) -> {
            call.sending();
            return outcome;
        };
    }

    /** Refuses without having sold anything. */
    static Script doesNotStart(Cause cause) {
        return doesNotStart(cause, null);
    }

    /** Refuses without having sold anything and asks to wait. */
    static Script doesNotStart(Cause cause, @Nullable Duration retryAfter) {
        return answers(new GenerationOutcome.NotStarted(cause, retryAfter, "scripted"));
    }

    /** Rejects what was asked for. */
    static Script rejects(Cause cause) {
        return answers(new GenerationOutcome.Rejected(cause, "scripted"));
    }

    /** Leaves it open whether something was bought. */
    static Script leavesUnknown(Cause cause) {
        return answers(new GenerationOutcome.Unknown(cause, "scripted"));
    }

    /** Takes a task on, unless an earlier call already has one, and goes on with another script that sends nothing. */
    static Script takesTask(ProviderTask task, Script then) {
        return (request, call) -> {
            if (call.earlierTask().isEmpty()) {
                call.sending();
                call.taken(task);
            }
            return then.play(request, call);
        };
    }

    /** Finishes the task that a call has taken on: paints without sending. */
    static Script finishesTask() {
        return (request, call) -> paint(request, call, request.count().value());
    }

    /** Waits for a latch first. */
    static Script waitsFor(CountDownLatch latch, Script then) {
        return (request, call) -> {
            latch.await();
            return then.play(request, call);
        };
    }

    private static GenerationOutcome paint(GenerationRequest request, GenerationCall call, int count)
            throws IOException {
        int width = request.frame() instanceof Frame.Size(int asked, int height) ? asked : SIDE;
        int height = request.frame() instanceof Frame.Size(int asked, int tall) ? tall : SIDE;
        List<SpooledPicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int colour = (request.prompt() + "|" + request.seed() + "|" + i).hashCode();
            try (PictureWriter writer = call.newPicture()) {
                writer.stream().write(TinyPng.of(width, height, colour));
                pictures.add(writer.commit(MediaType.PNG, width, height));
            }
        }
        return new GenerationOutcome.Pictures(pictures);
    }
}
