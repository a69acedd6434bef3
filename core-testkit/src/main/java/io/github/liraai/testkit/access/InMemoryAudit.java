package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditId;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import java.util.ArrayList;
import java.util.List;

/** Keeps the audit of several fakes in memory, in the order in which they write it. Thread-safe. */
public final class InMemoryAudit {
    private final List<AuditLine> lines = new ArrayList<>();

    /** Writes a line. */
    public synchronized void add(AuditEntry entry) {
        lines.add(new AuditLine(new AuditId(lines.size() + 1), entry));
    }

    /** Lists lines, newest first. */
    public synchronized List<AuditLine> list(AuditQuery query) {
        return lines.reversed().stream()
                .filter(query::takes)
                .limit(query.size())
                .toList();
    }

    /** Lists what all lines say, oldest first. */
    public synchronized List<AuditEntry> entries() {
        return lines.stream().map(AuditLine::entry).toList();
    }
}
