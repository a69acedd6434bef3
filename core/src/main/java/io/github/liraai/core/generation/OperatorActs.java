package io.github.liraai.core.generation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import java.time.Instant;

/** What the acts of an operator have in common. */
final class OperatorActs {
    private OperatorActs() {}

    static AuditEntry entry(JobReport job, String action, Actor by, Instant now) {
        String detail = "job " + job.id().value() + " was " + job.stage();
        return new AuditEntry(now, by, job.stored().job().user(), action, detail);
    }
}
