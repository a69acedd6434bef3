package io.github.liraai.core.history;

import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.PictureFile;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job with what is kept of its pictures.
 *
 * @param stored the job
 * @param paintedBy who painted it, or null when nobody has
 * @param deliveredAt when its pictures arrived, or null when they did not or that is not known
 * @param pictures its pictures, empty when there are none; their bytes may be gone
 * @param files how the delivery finds them again, in their order; may be fewer
 */
public record PastJob(
        StoredJob stored,
        @Nullable ModelKey paintedBy,
        @Nullable Instant deliveredAt,
        List<SpooledPicture> pictures,
        List<PictureFile> files) {
    public PastJob {
        Objects.requireNonNull(stored, "stored");
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
    }

    /** Counts the pictures that were charged, which are those that arrived. */
    public int charged() {
        return stored.state() instanceof Finished finished ? finished.charged().value() : 0;
    }
}
