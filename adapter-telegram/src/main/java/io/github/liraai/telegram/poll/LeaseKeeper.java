package io.github.liraai.telegram.poll;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a lease, renews it, and knows whether it is still good. Thread-safe.
 *
 * <p>One thread speaks to the store, which may keep it waiting; another watches the time, by a clock that nobody sets and that goes on
 * while the process is frozen. Whoever is told that the lease is held may act on it until it is asked for again.
 */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final Leases leases;
    private final LeaseName name;
    private final Holder holder;
    private final LeaseTiming timing;
    private final Runnable onLoss;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private @Nullable Held held;
    private boolean closed;
    private volatile String problem = "";

    /** A tenure, and up to when it may be acted on. */
    private record Held(Tenure tenure, long until) {
        long left() {
            return until - System.nanoTime();
        }
    }

    /**
     * Prepares it.
     *
     * @param onLoss called when a lease is lost that was held; quick
     */
    LeaseKeeper(Leases leases, LeaseName name, Holder holder, LeaseTiming timing, Runnable onLoss) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.timing = timing;
        this.onLoss = onLoss;
    }

    /** Asks for the lease once, then keeps asking for or renewing it. */
    void start() {
        look();
        // Threads of their own, so that no load of whatever else is done delays them.
        Thread.ofPlatform().daemon().name("telegram-lease").start(this::keep);
        Thread.ofPlatform().daemon().name("telegram-lease-watch").start(this::watch);
    }

    /** Gives the tenure, if this process has the lease. */
    Optional<Tenure> held() {
        lock.lock();
        try {
            return Optional.ofNullable(held).filter(each -> each.left() > 0).map(Held::tenure);
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether a tenure is still good. */
    boolean isHeld(Tenure tenure) {
        return held().filter(tenure::equals).isPresent();
    }

    /** Tells what keeps it from knowing whose the lease is; empty when nothing does. */
    String problem() {
        return problem;
    }

    /** Waits until the lease is held, or all is closed, or some time has passed. */
    void awaitHeld(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (held == null && !closed && left > 0) {
                left = change.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            LOG.debug("a wait for the lease was interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        while (pause(held().isPresent() ? timing.renewal() : timing.look())) {
            look();
        }
    }

    private void look() {
        Tenure mine = held().orElse(null);
        // The time before the question: the store cannot have begun to count earlier.
        long asked = System.nanoTime();
        try {
            if (mine == null) {
                leases.acquire(name, holder, timing.validity()).ifPresent(tenure -> hold(tenure, asked));
            } else if (leases.renew(mine, timing.validity())) {
                hold(mine, asked);
            } else {
                lose(mine, "another process has taken over");
            }
            problem = "";
        } catch (StoreUnavailableException e) {
            problem = "the store is away, so nobody knows whose turn it is to ask for updates";
        } catch (RuntimeException | Error e) {
            // A thread that died would leave the bot standing by for ever.
            problem = "the turn to ask for updates could not be had: "
                    + e.getClass().getName();
            LOG.error("The lease could not be looked after", e);
        }
    }

    private void hold(Tenure tenure, long asked) {
        boolean tooLate;
        lock.lock();
        try {
            Held mine = new Held(tenure, asked + timing.counted().toNanos());
            tooLate = closed;
            if (!closed && mine.left() > 0) {
                held = mine;
                change.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (tooLate) {
            giveBack(tenure);
        }
    }

    private void watch() {
        lock.lock();
        try {
            while (!closed) {
                Held mine = held;
                if (mine == null) {
                    change.await();
                } else if (mine.left() <= 0) {
                    lose(mine.tenure(), "it could not be renewed in time");
                } else {
                    long left = change.awaitNanos(mine.left());
                    LOG.trace("the lease is looked at, {} ns were left", left);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the lease is watched no more");
        } finally {
            lock.unlock();
        }
    }

    private void lose(Tenure tenure, String why) {
        lock.lock();
        try {
            if (held == null || !held.tenure().equals(tenure)) {
                return;
            }
            held = null;
            change.signalAll();
        } finally {
            lock.unlock();
        }
        LOG.warn("Telegram: the turn to ask for updates is lost: {}", why);
        onLoss.run();
    }

    private boolean pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = change.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the lease back, as far as the store answers in time. */
    @Override
    public void close() {
        Tenure mine = held().orElse(null);
        lock.lock();
        try {
            closed = true;
            held = null;
            change.signalAll();
        } finally {
            lock.unlock();
        }
        if (mine != null) {
            release(mine);
        }
    }

    private void release(Tenure tenure) {
        Thread release = Thread.ofVirtual().name("telegram-lease-end").start(() -> giveBack(tenure));
        try {
            if (!release.join(FAREWELL)) {
                LOG.debug("the lease runs out by itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(Tenure tenure) {
        try {
            leases.release(tenure);
        } catch (StoreUnavailableException e) {
            LOG.debug("the lease runs out by itself, the store is away");
        }
    }
}
