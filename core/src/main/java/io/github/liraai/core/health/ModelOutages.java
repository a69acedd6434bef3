package io.github.liraai.core.health;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Keeps the latest outage of each model that had one, and whom it was told (driven port).
 *
 * <p>Implementations are thread-safe, also across processes. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away; nothing is changed then.
 */
public interface ModelOutages {
    /** Keeps them in the memory of this process, for programs without a store of their own. */
    static ModelOutages inMemory() {
        return new OutagesInMemory();
    }

    /** Lists them, those that have ended too, in the order of the models' keys. */
    List<Outage> all();

    /**
     * Enters one, in place of an earlier one that has ended or that is about something else the model was served as; who was told of
     * that is forgotten. Of several that begin at once one does.
     *
     * @return whether it was entered; otherwise the model has an outage that goes on
     */
    boolean begin(Outage outage);

    /** Puts {@code next} in the place of {@code known}, unless that was changed meanwhile or has ended; answers whether it did. */
    boolean change(Outage known, Outage next);

    /**
     * Ends an outage by hand, as {@link #change} would, and writes a line of the audit, in one atomic step; where there is no audit the
     * line is lost.
     *
     * @return whether it was ended; otherwise nothing is written
     */
    boolean end(Outage known, Instant at, AuditEntry line);

    /** Forgets an outage that has ended, and who was told of it, unless another one has begun meanwhile. */
    void forget(Outage ended);

    /** Finds out who was told a piece of news. */
    Set<UserId> told(Outage outage, ModelNews.Kind news);

    /**
     * Notes that somebody is told, before they are, so that nobody else tells them: not another process, nor this one after a crash.
     * That a model is back is only for those who were told that it was gone.
     *
     * @return whether they are to be told; of several that ask at once one is to tell
     */
    boolean claim(Outage outage, ModelNews.Kind news, UserId administrator);

    /** Takes a claim back: the news did not arrive. */
    void release(Outage outage, ModelNews.Kind news, UserId administrator);
}
