package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.quota.QuotaDay;
import org.junit.jupiter.api.Assumptions;

/**
 * What every {@link GenerationLedger} must do. Extend it, say how to reach the ledger, and its tests run: acceptance, settlement,
 * many threads at once, state that comes back as it was stored, random schedules beside a simple model, and {@code verify}.
 */
public abstract class GenerationLedgerContract
        implements LedgerAcceptance,
                LedgerSettlement,
                LedgerRaces,
                LedgerRoundTrip,
                LedgerSchedules,
                LedgerVerification {
    /** Gives the ledger under test: the same store throughout a test, empty at its beginning. */
    @Override
    public abstract GenerationLedger ledger();

    /** Gives a ledger that has just been opened upon the same store, as after a restart; the same one where nothing outlives it. */
    @Override
    public GenerationLedger reopened() {
        return ledger();
    }

    /** Tells how many random schedules to play; slow stores play fewer. */
    @Override
    public int schedules() {
        return 10_000;
    }

    /** Changes the count of what somebody used on a day behind the ledger's back; skips the test where that cannot be done. */
    @Override
    public void tamperWithUse(UserId user, QuotaDay day) {
        Assumptions.abort("this store's counts cannot be tampered with");
    }

    /** Takes a job out of the schedule behind the ledger's back; skips the test where that cannot be done. */
    @Override
    public void tamperWithSchedule(JobId job) {
        Assumptions.abort("this store's schedule cannot be tampered with");
    }
}
