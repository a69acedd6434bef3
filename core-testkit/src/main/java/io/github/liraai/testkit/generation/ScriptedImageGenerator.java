package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.ForwardingCall;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Paints as it is told: each call plays the next script, and when none is left it paints tiny pictures. Thread-safe. */
public final class ScriptedImageGenerator implements ImageGenerator {
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final boolean free;
    private volatile Script usual = Script.paints();

    /**
     * A call that was made.
     *
     * @param request what was asked for
     * @param deadline when it had to end
     * @param earlierTask the task it was to ask about
     */
    public record Call(GenerationRequest request, Instant deadline, Optional<ProviderTask> earlierTask) {}

    private ScriptedImageGenerator(boolean free) {
        this.free = free;
    }

    /** Creates one whose pictures cost money. */
    public static ScriptedImageGenerator paid() {
        return new ScriptedImageGenerator(false);
    }

    /** Creates one whose pictures cost nothing. */
    public static ScriptedImageGenerator free() {
        return new ScriptedImageGenerator(true);
    }

    /** Plays scripts in the next calls, after those given before. */
    public ScriptedImageGenerator next(Script... more) {
        scripts.addAll(List.of(more));
        return this;
    }

    /** Plays a script whenever none is left. */
    public ScriptedImageGenerator usually(Script script) {
        usual = script;
        return this;
    }

    /** Lists the calls so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Counts the requests that may have cost money. */
    public int sent() {
        return sent.get();
    }

    @Override
    public boolean isFree() {
        return free;
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        calls.add(new Call(request, call.deadline(), call.earlierTask()));
        Script script = scripts.poll();
        try {
            return (script == null ? usual : script).play(request, new Counting(call));
        } catch (IOException e) {
            return new GenerationOutcome.Unknown(Cause.STORAGE, "the spool failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GenerationOutcome.Unknown(Cause.INTERRUPTED, "interrupted");
        }
    }

    private final class Counting extends ForwardingCall {
        Counting(GenerationCall call) {
            super(call);
        }

        @Override
        public void sending() {
            super.sending();
            sent.incrementAndGet();
        }
    }
}
