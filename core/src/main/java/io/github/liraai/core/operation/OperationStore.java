package io.github.liraai.core.operation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;

/**
 * Keeps what is in force for everybody, and counts what is asked of providers (driven port).
 *
 * <p>Implementations are thread-safe, also across processes. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away; nothing is changed then.
 */
public interface OperationStore {
    /** Keeps nothing: for programs without administration. Nothing can be changed in it. */
    OperationStore NONE = new NoOperationStore();

    /** Reads what is in force, and what was asked on a day. */
    OperationState read(QuotaDay day);

    /**
     * Makes a change and writes its line of the audit, in one atomic step.
     *
     * @return whether it was made; a change that finds things as it would make them, or a cap raised meanwhile, leaves no trace
     */
    boolean apply(OperationChange change, Instant now);

    /**
     * Counts pictures that are about to be asked of a provider, in its own scope and in that of all, unless a cap forbids it. Of several
     * at once no more than the caps allow are counted. What was counted may be lost with the process until something else is written:
     * whoever calls a provider writes that afterwards.
     *
     * @return whether they were counted
     */
    boolean count(QuotaDay day, ProviderName provider, PictureCount pictures, Caps caps);

    /** Takes pictures back that were counted and turned out not to be asked for. */
    void uncount(QuotaDay day, ProviderName provider, PictureCount pictures);

    /**
     * Notes that somebody is told of a cap that was reached, before they are, so that nobody else tells them: not another process, nor
     * this one after a crash.
     *
     * @return whether they are to be told; of several that ask at once one is to tell
     */
    boolean claim(CapStatus reached, UserId administrator);

    /** Takes a claim back: the news did not arrive. */
    void release(CapStatus reached, UserId administrator);
}
