package io.github.liraai.testkit.intake;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lends leases in memory. Thread-safe. */
public final class InMemoryLeases implements Leases {
    private final StoreSwitch store;
    private final InstantSource clock;
    private final Map<LeaseName, Lent> leases = new HashMap<>();

    /** A lease; the holder is null when it was given back. */
    private record Lent(@Nullable Holder holder, long term, Instant until) {
        boolean isOf(Tenure tenure) {
            return tenure.holder().equals(holder) && tenure.term() == term;
        }
    }

    /** Creates leases that nobody has, which are always there. */
    public InMemoryLeases(InstantSource clock) {
        this(new StoreSwitch(), clock);
    }

    /** Creates leases that nobody has, which can be switched away. */
    public InMemoryLeases(StoreSwitch store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Tenure> acquire(LeaseName name, Holder holder, Duration validity) {
        store.pass("acquire a lease");
        Instant now = clock.instant();
        Lent lent = leases.get(name);
        Holder former = lent == null ? null : lent.holder();
        boolean others = former != null && !former.equals(holder);
        if (lent != null && others && lent.until().isAfter(now)) {
            return Optional.empty();
        }
        long term = lent == null ? 1 : lent.term() + 1;
        leases.put(name, new Lent(holder, term, now.plus(validity)));
        return Optional.of(new Tenure(name, holder, term, others));
    }

    @Override
    public synchronized boolean renew(Tenure tenure, Duration validity) {
        store.pass("renew a lease");
        Lent lent = leases.get(tenure.name());
        if (lent == null || !lent.isOf(tenure)) {
            return false;
        }
        leases.put(
                tenure.name(),
                new Lent(lent.holder(), lent.term(), clock.instant().plus(validity)));
        return true;
    }

    @Override
    public synchronized void release(Tenure tenure) {
        store.pass("release a lease");
        leases.computeIfPresent(
                tenure.name(), (name, lent) -> lent.isOf(tenure) ? new Lent(null, lent.term(), clock.instant()) : lent);
    }
}
