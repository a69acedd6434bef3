package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.testkit.health.ModelOutagesContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2ModelOutagesTest extends ModelOutagesContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected ModelOutages outages() {
        return STORE.store().outages();
    }

    @Override
    protected List<AuditEntry> audit() {
        return STORE.store().directory().audit(10);
    }

    @Test
    void aRestartForgetsNeitherOutagesNorWhoWasTold() {
        Instant since = Instant.parse("2026-11-23T09:00:00.123456Z");
        Outage outage = new Outage(new ModelKey("gone"), "offline gone", since, 2, since.plusSeconds(9), null);
        outages().begin(outage);
        outages().claim(outage, ModelNews.Kind.GONE, new UserId("77"));

        STORE.reopened();

        assertThat(outages().all()).containsExactly(outage);
        assertThat(outages().claim(outage, ModelNews.Kind.GONE, new UserId("77")))
                .isFalse();
    }
}
