package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The part of the ledger's contract that plays random schedules beside a simple model. */
interface LedgerSchedules extends LedgerHooks {
    @Test
    default void inRandomSchedulesUsedIsChargedPlusHeldAndNeverOverTheLimit() {
        for (long seed = 1; seed <= schedules(); seed++) {
            try {
                new RandomSchedule(ledger(), seed).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("random schedule of seed " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(ledger().verify()).isEmpty();
        assertThat(reopened().verify()).isEmpty();
    }
}
