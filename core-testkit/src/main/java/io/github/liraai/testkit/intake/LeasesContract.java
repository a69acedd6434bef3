package io.github.liraai.testkit.intake;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What all {@link Leases} must do. Extend it, say how to reach them, and its tests run. */
public abstract class LeasesContract {
    private static final LeaseName POLL = new LeaseName("poll");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;
    private static final Holder FIRST = new Holder("first");
    private static final Holder SECOND = new Holder("second");

    /** Gives the leases under test: the same throughout a test, nobody's at its beginning. */
    protected abstract Leases leases();

    private Tenure acquired(Holder holder, Duration validity) {
        return leases().acquire(POLL, holder, validity).orElseThrow();
    }

    @Test
    void aLeaseThatNobodyHasIsGiven() {
        assertThat(leases().acquire(POLL, FIRST, LONG)).contains(new Tenure(POLL, FIRST, 1, false));
    }

    @Test
    void aLeaseThatSomebodyHasIsNotGiven() {
        acquired(FIRST, LONG);

        assertThat(leases().acquire(POLL, SECOND, LONG)).isEmpty();
        assertThat(leases().acquire(new LeaseName("other"), SECOND, LONG)).isPresent();
    }

    @Test
    void aLeaseThatIsOverGoesToWhoeverAsksAndIsLostToItsHolder() {
        Tenure first = acquired(FIRST, OVER);

        Tenure second = acquired(SECOND, LONG);

        assertThat(second).isEqualTo(new Tenure(POLL, SECOND, 2, true));
        assertThat(leases().renew(first, LONG)).isFalse();
        assertThat(leases().renew(second, LONG)).isTrue();
    }

    @Test
    void aLeaseThatIsOverMayBeRenewedWhileNobodyHasTakenIt() {
        Tenure first = acquired(FIRST, OVER);

        assertThat(leases().renew(first, LONG)).isTrue();
        assertThat(leases().acquire(POLL, SECOND, LONG)).isEmpty();
    }

    @Test
    void aRenewalCountsFromNowOn() {
        Tenure first = acquired(FIRST, LONG);

        leases().renew(first, OVER);

        assertThat(leases().acquire(POLL, SECOND, LONG)).isPresent();
    }

    @Test
    void itsOwnHolderMayAcquireItAnewAndTheFormerTenureIsOver() {
        Tenure first = acquired(FIRST, LONG);

        Tenure again = acquired(FIRST, LONG);

        assertThat(again).isEqualTo(new Tenure(POLL, FIRST, 2, false));
        assertThat(leases().renew(first, LONG)).isFalse();
    }

    @Test
    void whatIsGivenBackIsGivenAtOnceAndNotTakenOver() {
        Tenure first = acquired(FIRST, LONG);

        leases().release(first);

        assertThat(leases().renew(first, LONG)).isFalse();
        assertThat(acquired(SECOND, LONG)).isEqualTo(new Tenure(POLL, SECOND, 2, false));
    }

    @Test
    void aFormerTenureCannotGiveBackALaterOnesLease() {
        Tenure first = acquired(FIRST, OVER);
        Tenure second = acquired(SECOND, LONG);

        leases().release(first);

        assertThat(leases().renew(second, LONG)).isTrue();
    }

    @Test
    @Timeout(120)
    void ofManyWhoAskAtOnceOneGetsANewLease() {
        List<Optional<Tenure>> answers = race(16, i -> leases().acquire(POLL, new Holder("racer " + i), LONG));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @Timeout(120)
    void ofManyWhoAskAtOnceOneGetsALeaseThatIsOver() {
        acquired(FIRST, OVER);

        List<Optional<Tenure>> answers = race(16, i -> leases().acquire(POLL, new Holder("racer " + i), LONG));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }
}
