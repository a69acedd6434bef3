package io.github.liraai.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A button that a user pressed under a message, and the bot's answer to it. Thread-safe. */
public final class Tap {
    private final World world;
    private final Conversation conversation;
    private final String id;
    private final String data;
    private final CompletableFuture<CallbackAnswer> answer = new CompletableFuture<>();

    Tap(World world, Conversation conversation, String id, String data) {
        this.world = world;
        this.conversation = conversation;
        this.id = id;
        this.data = data;
    }

    /** Give the callback query's identifier. */
    public String id() {
        return id;
    }

    /** Give the data it carried. */
    public String data() {
        return data;
    }

    /** Find the bot's answer, if there is one yet. */
    public Optional<CallbackAnswer> answer() {
        return Optional.ofNullable(answer.getNow(null));
    }

    /**
     * Wait for the bot's answer.
     *
     * @throws AssertionError with the chat's transcript when it does not come in time
     */
    public CallbackAnswer awaitAnswer(Duration time) {
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "no answer to the press with data \"" + data + "\" within " + time + "; the chat:\n"
                            + Transcript.of(conversation),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answer to a press", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wait for the bot's answer as long as the simulator is patient. */
    public CallbackAnswer awaitAnswer() {
        return awaitAnswer(world.settings().patience());
    }

    /** Let the query become too old to be answered, as it does after some minutes. */
    public void expire() {
        world.takeTap(id);
    }

    void answered(CallbackAnswer given) {
        conversation.told(given);
        answer.complete(given);
        world.tell(listener -> listener.answered(conversation.id(), given));
    }
}
