package io.github.liraai.core.mailing;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.core.mailing.MailingStore.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Send what is to be sent to many, one message after the other (driving port). To be called every second or so in each process;
 * one process at a time sends. Thread-safe.
 *
 * <p>Whom a message is for is written down before it is sent, and what came of it afterwards: nobody gets it twice, and whoever may not
 * have got it because the process died in between is listed as {@link RecipientState#UNKNOWN}.
 */
public final class SendMailings {
    private static final LeaseName LEASE = new LeaseName("mailings");
    private static final Duration VALIDITY = Duration.ofSeconds(15);
    private static final Duration RENEWAL = Duration.ofSeconds(4);
    private static final Duration SHOWING = Duration.ofSeconds(5);
    private static final int SHOWN = 100;
    private static final Duration NAP = Duration.ofSeconds(1);

    /** After a message of which nobody knows whether it arrived, nothing is sent for a while, so that few are lost in that way. */
    private static final Duration FIRST_REST = Duration.ofSeconds(2);

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Setup setup;
    private final MailingStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean isStopping;
    private @Nullable Settled unsettled;
    private @Nullable MailingId current;
    private Instant shownAt = Instant.MIN;
    private Instant renewedAt = Instant.MIN;
    private Duration rest = FIRST_REST;

    private SendMailings(Setup setup) {
        this.setup = setup;
        this.store = setup.store();
    }

    /** Creates the use case. */
    public static SendMailings of(Setup setup) {
        return new SendMailings(setup);
    }

    /**
     * What it stands on.
     *
     * @param store keeps mailings
     * @param leases lends the turn to send
     * @param holder this run of this process
     * @param delivery sends
     * @param clock tells the time
     * @param pause waits
     */
    public record Setup(
            MailingStore store,
            Leases leases,
            Holder holder,
            MailingDelivery delivery,
            InstantSource clock,
            Pause pause) {
        public Setup {
            Objects.requireNonNull(store, "store");
            Objects.requireNonNull(leases, "leases");
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(delivery, "delivery");
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(pause, "pause");
        }
    }

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        /**
         * Waits for a while.
         *
         * @throws InterruptedException when the thread is interrupted
         */
        void sleep(Duration time) throws InterruptedException;
    }

    /** What came of one, which the store has still to be told. */
    private record Settled(Step.Send sent, RecipientState state) {}

    /**
     * Sends until there is nothing to be sent, somebody else's turn has come or it is to stop.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public void look() throws InterruptedException {
        turn.lock();
        try {
            lookAlone();
        } finally {
            turn.unlock();
        }
    }

    private void lookAlone() throws InterruptedException {
        settleRest();
        if (isStopping || !store.hasWork()) {
            return;
        }
        Instant asked = now();
        Tenure tenure = setup.leases().acquire(LEASE, setup.holder(), VALIDITY).orElse(null);
        if (tenure == null) {
            return;
        }
        renewedAt = asked;
        try {
            send(tenure);
        } finally {
            setup.leases().release(tenure);
        }
    }

    /** Has nothing more sent, and waits at most {@code patience} for the message at hand. */
    public void stop(Duration patience) throws InterruptedException {
        isStopping = true;
        if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            turn.unlock();
        }
    }

    private void send(Tenure tenure) throws InterruptedException {
        while (!isStopping && isRenewed(tenure)) {
            switch (store.next(tenure.term(), now())) {
                case Step.Send send -> {
                    turnTo(send.mailing());
                    send(send, tenure);
                }
                case Step.Ended(MailingId mailing) -> {
                    turnTo(mailing);
                    turnTo(null);
                }
                case Step.Nothing nothing -> {
                    turnTo(null);
                    return;
                }
                case Step.Lost lost -> {
                    current = null;
                    return;
                }
            }
        }
    }

    private void send(Step.Send send, Tenure tenure) throws InterruptedException {
        switch (setup.delivery().deliver(send.recipient(), send.text())) {
            case MailingDelivery.Result.Delivered delivered -> known(send, RecipientState.DELIVERED);
            case MailingDelivery.Result.Closed closed -> known(send, RecipientState.CLOSED);
            case MailingDelivery.Result.Failed failed -> known(send, RecipientState.FAILED);
            case MailingDelivery.Result.Unknown unknown -> {
                settle(send, RecipientState.UNKNOWN);
                rest(rest, tenure);
                Duration twice = rest.multipliedBy(2);
                rest = twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
            }
            case MailingDelivery.Result.Later(Duration pause) -> {
                settle(send, RecipientState.WAITING);
                rest(pause, tenure);
            }
        }
    }

    private void known(Step.Send send, RecipientState state) {
        rest = FIRST_REST;
        settle(send, state);
    }

    /** Should the store be away, what came of it is remembered and told later. */
    private void settle(Step.Send send, RecipientState state) {
        unsettled = new Settled(send, state);
        settleRest();
    }

    private void settleRest() {
        Settled settled = unsettled;
        if (settled != null) {
            store.settle(settled.sent(), settled.state(), now());
            unsettled = null;
        }
    }

    /** Waits, in naps, with the lease kept. */
    private void rest(Duration wait, Tenure tenure) throws InterruptedException {
        Duration left = wait;
        while (left.isPositive() && !isStopping && isRenewed(tenure)) {
            Duration nap = left.compareTo(NAP) < 0 ? left : NAP;
            setup.pause().sleep(nap);
            left = left.minus(nap);
        }
    }

    private boolean isRenewed(Tenure tenure) {
        Instant now = now();
        if (Duration.between(renewedAt, now).abs().compareTo(RENEWAL) < 0) {
            return true;
        }
        renewedAt = now;
        return setup.leases().renew(tenure, VALIDITY);
    }

    /** Shows how the mailing at hand stands: every few seconds, and when another's turn has come. */
    private void turnTo(@Nullable MailingId next) {
        MailingId before = current;
        current = next;
        if (before != null && !before.equals(next)) {
            show(before);
        }
        if (next != null && (!next.equals(before) || isToBeShown())) {
            show(next);
        }
    }

    private boolean isToBeShown() {
        return Duration.between(shownAt, now()).abs().compareTo(SHOWING) >= 0;
    }

    private void show(MailingId mailing) {
        shownAt = now();
        List<UserId> unknown = store.recipients(mailing, RecipientState.UNKNOWN, SHOWN);
        store.find(mailing).ifPresent(found -> setup.delivery().show(found, unknown));
    }

    private Instant now() {
        return setup.clock().instant();
    }
}
