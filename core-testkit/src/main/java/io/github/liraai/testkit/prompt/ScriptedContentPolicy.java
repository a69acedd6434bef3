package io.github.liraai.testkit.prompt;

import io.github.liraai.core.prompt.ContentPolicy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Refuses just what it is told to refuse, or fails, and writes down what it was asked. Thread-safe. */
public final class ScriptedContentPolicy implements ContentPolicy {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean isBroken;

    /** Refuses these words from now on, when they are all that is asked. */
    public void refuses(String words) {
        refused.add(words);
    }

    /** Throws from now on, whatever is asked. */
    public void fails() {
        isBroken = true;
    }

    /** Lists what was asked, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Verdict review(String words) {
        asked.add(words);
        if (isBroken) {
            throw new IllegalStateException("the policy is broken");
        }
        return refused.contains(words) ? Verdict.REFUSED : Verdict.ALLOWED;
    }
}
