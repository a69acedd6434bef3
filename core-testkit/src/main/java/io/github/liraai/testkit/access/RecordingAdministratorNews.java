package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Brings nothing, but remembers who was told what, and ends each as it was told to; as settled when it was told nothing. Thread-safe.
 *
 * @param <N> what the news is about
 */
public final class RecordingAdministratorNews<N> implements AdministratorNews<N> {
    private final Deque<Result> results = new ArrayDeque<>();
    private final List<Telling<N>> told = new ArrayList<>();
    private final List<Telling<N>> settled = new ArrayList<>();

    /**
     * Something that was told, however it ended.
     *
     * @param administrator to whom
     * @param news the news
     */
    public record Telling<N>(Member administrator, N news) {}

    /** Has the next ones end in this way, in this order. */
    public synchronized void ends(Result... next) {
        results.addAll(List.of(next));
    }

    /** Lists what was told. */
    public synchronized List<Telling<N>> told() {
        return List.copyOf(told);
    }

    /** Lists what was told and ended as settled. */
    public synchronized List<Telling<N>> settled() {
        return List.copyOf(settled);
    }

    /** Forgets what was told so far. */
    public synchronized void forget() {
        told.clear();
        settled.clear();
    }

    @Override
    public synchronized Result tell(Member administrator, N news) {
        Telling<N> telling = new Telling<>(administrator, news);
        told.add(telling);
        Result result = results.isEmpty() ? Result.SETTLED : results.remove();
        if (result == Result.SETTLED) {
            settled.add(telling);
        }
        return result;
    }
}
