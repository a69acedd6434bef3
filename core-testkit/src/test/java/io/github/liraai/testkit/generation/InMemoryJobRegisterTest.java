package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.testkit.access.InMemoryAudit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class InMemoryJobRegisterTest extends JobRegisterContract {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryJobRegister register = new InMemoryJobRegister(ledger, audit);

    @Override
    protected JobRegister register() {
        return register;
    }

    @Override
    protected GenerationLedger ledger() {
        return ledger;
    }

    @Override
    protected List<AuditEntry> audit() {
        return audit.entries();
    }

    @Override
    protected void begin(JobId job) {
        Optional<JobId> taken = Optional.empty();
        while (!taken.equals(Optional.of(job))) {
            taken = ledger.schedule().take(Instant.MAX);
        }
    }
}
