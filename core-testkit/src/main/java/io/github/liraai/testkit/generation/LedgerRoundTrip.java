package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of the ledger's contract about jobs and states that come back as they were stored, also after a restart. */
interface LedgerRoundTrip extends LedgerHooks {
    @ParameterizedTest
    @MethodSource(RoundTripCases.NAME + "#states")
    default void everyStateComesBackAsItWas(JobState state) {
        StoredJob fresh = accepted(anyJob(), 3);

        StoredJob changed = state.holds()
                ? advanced(fresh, state)
                : ledger().settle(fresh, PictureCount.NONE, state).orElseThrow();

        assertThat(changed.state()).isEqualTo(state);
        assertThat(ledger().find(fresh.job().id())).contains(changed);
        assertThat(reopened().find(fresh.job().id())).contains(changed);
        assertThat(reopened().unfinished(fresh.job().user())).containsExactly(changed);
    }

    @ParameterizedTest
    @MethodSource(RoundTripCases.NAME + "#ends")
    default void everyEndComesBackAsItWas(Finished end) {
        StoredJob fresh = accepted(anyJob(), 3);

        StoredJob changed = ledger().settle(fresh, end.charged(), end).orElseThrow();

        assertThat(changed.state()).isEqualTo(end);
        assertThat(reopened().find(fresh.job().id())).contains(changed);
        assertThat(reopened().unfinished(fresh.job().user())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(RoundTripCases.NAME + "#jobs")
    default void everyJobComesBackAsItWas(GenerationJob job) {
        StoredJob fresh = accepted(job, 10);

        assertThat(fresh.job()).isEqualTo(job);
        assertThat(ledger().find(job.id())).contains(fresh);
        assertThat(reopened().find(job.id())).contains(fresh);
    }
}
