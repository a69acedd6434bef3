package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of restoring a backup. */
public sealed interface Restoration {
    /**
     * The database holds what the backup holds, and nothing else.
     *
     * @param schema what became of the schema afterwards: from the backup's version to the newest
     * @param rows how many rows of each table
     * @param pictures how many pictures of unfinished jobs
     * @param findings what does not agree in the ledger now
     */
    record Restored(SchemaChange schema, Map<String, Long> rows, int pictures, List<Finding> findings)
            implements Restoration {
        public Restored {
            Objects.requireNonNull(schema, "schema");
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
            findings = List.copyOf(findings);
        }
    }

    /**
     * Nothing that the database held was changed.
     *
     * @param reason why, and what to do about it
     */
    record Refused(String reason) implements Restoration {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
