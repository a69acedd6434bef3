package io.github.liraai.persistence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went into a backup.
 *
 * @param schema the version of the schema
 * @param rows how many rows of each table
 * @param pictures how many pictures of unfinished jobs
 * @param missing how many pictures could not be read: delivered meanwhile, or lost before
 */
public record BackupReport(String schema, Map<String, Long> rows, int pictures, int missing) {
    public BackupReport {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    static BackupReport of(BackupManifest manifest, int missing) {
        Map<String, Long> rows = new LinkedHashMap<>();
        manifest.tables().forEach(table -> rows.put(table.name(), table.rows()));
        return new BackupReport(manifest.schema(), rows, manifest.pictures().size(), missing);
    }
}
