package io.github.liraai.core.generation;

import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.util.List;

/**
 * Lets those who wait be told how it stands: who is before them, and how long painting took others (driven port).
 *
 * <p>Implementations are thread-safe and only read. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
public interface Outlook {
    /** Knows nothing. */
    Outlook NONE = new Outlook() {
        @Override
        public List<JobId> line(int most) {
            return List.of();
        }

        @Override
        public List<Duration> paintingTimes(ModelKey model, int most) {
            return List.of();
        }
    };

    /**
     * Lists the jobs that are {@link JobState.Waiting}, in the order of {@link GenerationLedger.Terms#lineAt}.
     *
     * @param most how many at most, from the head of the line
     */
    List<JobId> line(int most);

    /**
     * Lists how long the latest pictures of a model took to be painted, those of the jobs accepted last first. A time is known from the
     * moment a job is {@link JobState.Painted} with one, and stays known when the job has ended. Of a model that painted none of the latest
     * thousand jobs nothing may be known.
     *
     * @param model who painted
     * @param most how many at most
     */
    List<Duration> paintingTimes(ModelKey model, int most);
}
