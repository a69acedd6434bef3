package io.github.liraai.core.history;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks back at jobs, and forgets what is not to be kept (driven port).
 *
 * <p>Implementations are thread-safe, also across processes, and survive a restart. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
public interface PictureHistory {
    /** How many entries a page has at the most. */
    int LARGEST_PAGE = 100;

    /** Remembers nothing, for programs without a history. */
    PictureHistory NONE = new NoHistory();

    /** Finds a job, whatever its state. */
    Optional<PastJob> find(JobId id);

    /**
     * Lists a person's jobs whose pictures arrived and can be found again, by when they were accepted, newest first.
     *
     * @param skip how many to leave out at the beginning
     * @param size 1 to {@value #LARGEST_PAGE}
     */
    List<PastJob> delivered(UserId user, int skip, int size);

    /** Counts what {@link #delivered} lists. */
    int countDelivered(UserId user);

    /**
     * Names a job for sharing.
     *
     * @param id the job
     * @param fresh the name it gets when it has none
     * @return the name it has, or empty when there is no such job
     */
    Optional<ShareId> share(JobId id, ShareId fresh);

    /** Finds the job that was shared by a name. */
    Optional<PastJob> shared(ShareId id);

    /**
     * Tells whether a tap counts, in one atomic step: not within {@link Tap#DOUBLE} after the last one that counted on the same button by
     * the same person; the tap that counted last counts again, since it may be brought again.
     */
    boolean counts(Tap tap, Instant now);

    /** Forgets the words of finished jobs that were accepted before an instant, and taps before it; answers of how many jobs. */
    int forgetWords(Instant acceptedBefore);

    /**
     * Forgets a person in one atomic step, with its line of the audit: the words of their finished jobs, files and shares of them, choices,
     * waits, taps and name. What was charged stays, so that the limit does not begin anew, and so do level and block.
     *
     * @return the finished jobs, for letting go of their pictures
     */
    List<JobId> forget(UserId user, AuditEntry entry);
}
