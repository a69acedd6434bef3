package io.github.liraai.core.intake;

import java.time.Duration;
import java.util.Optional;

/**
 * Lend what one process at a time may do (driven port). Thread-safe, and safe among processes.
 *
 * <p>Time is the store's own, so the clocks of the processes need not agree. Whoever has a lease measures its validity from before
 * the call that gave it, by a clock that cannot be set, and acts no more when it is over.
 *
 * <p>Each method throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
public interface Leases {
    /**
     * Takes a lease that nobody has, whose validity is over, or that is the holder's own.
     *
     * @param validity how long it is valid unless it is renewed
     * @return a new tenure; empty while somebody else has it
     */
    Optional<Tenure> acquire(LeaseName name, Holder holder, Duration validity);

    /** Makes a tenure valid for as long again from now on; false when another tenure has begun or it was given back. */
    boolean renew(Tenure tenure, Duration validity);

    /** Gives a lease back, so that another may have it at once; does nothing when that tenure is over. */
    void release(Tenure tenure);
}
