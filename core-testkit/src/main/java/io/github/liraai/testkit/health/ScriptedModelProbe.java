package io.github.liraai.testkit.health;

import io.github.liraai.core.health.ModelProbe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers as it is told, or keeps silent, and writes down what it was asked; serves every model when it was told nothing. Thread-safe. */
public final class ScriptedModelProbe implements ModelProbe {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Standing answer = new Standing.Served("scripted");

    /** Answers so from now on. */
    public ScriptedModelProbe answers(Standing standing) {
        answer = standing;
        return this;
    }

    /** Lets the time go by from now on, whatever is asked. */
    public void fallsSilent() {
        answer = null;
    }

    /** Lists the models that were asked about, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Standing ask(String providerModel, Duration within) {
        asked.add(providerModel);
        Standing standing = answer;
        return standing == null ? silence(within) : standing;
    }

    private static Standing silence(Duration within) {
        try {
            Thread.sleep(within);
            return new Standing.Unclear("silence");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Standing.Unclear("interrupted");
        }
    }
}
