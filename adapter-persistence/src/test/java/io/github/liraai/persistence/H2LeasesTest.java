package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.testkit.intake.LeasesContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2LeasesTest extends LeasesContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected Leases leases() {
        return STORE.store().leases();
    }

    @Test
    void theLeaseOfAProcessThatDiedIsNotWaitedFor() {
        LeaseName poll = new LeaseName("poll");
        leases().acquire(poll, new Holder("died"), Duration.ofHours(1));

        STORE.reopened();

        assertThat(leases().acquire(poll, new Holder("new"), Duration.ofHours(1)))
                .contains(new Tenure(poll, new Holder("new"), 2, false));
    }
}
