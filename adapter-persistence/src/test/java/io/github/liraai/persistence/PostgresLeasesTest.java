package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.testkit.intake.LeasesContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLeasesTest extends LeasesContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    protected Leases leases() {
        return STORE.store().leases();
    }

    @Test
    void theLeaseOfAnotherProcessOutlivesItsOwnStart() {
        LeaseName poll = new LeaseName("poll");
        leases().acquire(poll, new Holder("elsewhere"), Duration.ofHours(1));

        STORE.reopened();

        assertThat(leases().acquire(poll, new Holder("new"), Duration.ofHours(1)))
                .isEmpty();
    }
}
