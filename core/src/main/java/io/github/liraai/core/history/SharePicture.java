package io.github.liraai.core.history;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Share the words of a picture (driving port). Thread-safe. A name is made only when it is asked for, and stays the same. */
public interface SharePicture {
    /** Names one's own job for others; empty when it is not theirs, or its words are no longer kept. */
    Optional<ShareId> share(JobId job, UserId owner);

    /** Finds what was shared by a name, for anybody; empty when there is nothing, or its words are no longer kept. */
    Optional<PastJob> open(ShareId share);

    /**
     * Creates the use case.
     *
     * @param random fit for secrets
     */
    static SharePicture of(PictureHistory history, RandomGenerator random) {
        return new SharePicture() {
            @Override
            public Optional<ShareId> share(JobId job, UserId owner) {
                return history.find(job)
                        .filter(past -> past.stored().job().user().equals(owner))
                        .filter(SharePicture::hasWords)
                        .flatMap(past -> history.share(job, ShareId.random(random)));
            }

            @Override
            public Optional<PastJob> open(ShareId share) {
                return history.shared(share).filter(SharePicture::hasWords);
            }
        };
    }

    private static boolean hasWords(PastJob past) {
        return !past.stored().job().prompt().isGone();
    }
}
