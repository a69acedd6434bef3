package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import java.util.List;

/** Read the audit page by page, newest first (driving port). Thread-safe. */
@FunctionalInterface
public interface ReadAudit {
    /** Reads a page. */
    Page<AuditLine> page(AuditQuery query);

    /** Creates the use case. */
    static ReadAudit of(AccessDirectory directory) {
        return query -> {
            List<AuditLine> lines = directory.audit(query);
            boolean hasMore = lines.size() == query.size()
                    && !directory.audit(next(query, lines.getLast())).isEmpty();
            return new Page<>(lines, hasMore);
        };
    }

    private static AuditQuery next(AuditQuery query, AuditLine last) {
        return new AuditQuery(query.user(), query.by(), query.action(), query.since(), last.id(), 1);
    }
}
