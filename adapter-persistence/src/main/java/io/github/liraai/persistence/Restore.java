package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Fills a database with a backup. For one thread, once. */
final class Restore {
    private static final String SOMEBODY_ELSE =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lira'";

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final PersistenceSettings settings;
    private final Database database;
    private final BackupFile backup;
    private final BackupManifest manifest;
    private final Schema schema;

    Restore(PersistenceSettings settings, Database database, BackupFile backup) {
        this.settings = settings;
        this.database = database;
        this.backup = backup;
        this.manifest = backup.manifest();
        this.schema = Schema.of(settings.database());
    }

    Restoration run(DatabaseCare.Existing existing) throws IOException {
        refuseBesideOthers();
        prepareSchema();
        refuseElsewhere();
        List<BackupTable> present = tables();
        if (existing == DatabaseCare.Existing.REFUSE) {
            refuseOntoData(present);
        }
        Map<BackupManifest.Table, BackupTable> targets = targets(present);
        targets.forEach(this::number);
        Map<String, Long> rows = fillAll(present, targets);
        int pictures = new RestoredPictures(database, PersistentStore.openSpool(settings)).write(backup);
        SchemaChange change = schema.migrate();
        database.inTransaction("end mailings", handle -> {
            new MailingTables().endThoseOfABackup(handle);
            return handle;
        });
        if (!database.kind().isExclusive()) {
            // The folder that was filled is from now on the one that all processes share.
            SpoolIdentity.check(database, settings.spool());
        }
        List<Finding> findings = database.readOneMoment("verify the ledger", new LedgerChecks()::run);
        return new Restoration.Restored(new SchemaChange(manifest.schema(), change.to()), rows, pictures, findings);
    }

    /** With H2 nobody else can have the file open. PostgreSQL sees a process that has just ended a little longer. */
    private void refuseBesideOthers() throws UnusableBackupException {
        if (database.kind().isExclusive()) {
            return;
        }
        long begin = System.nanoTime();
        while (isSomebodyElseThere()) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - begin > FAREWELL.toNanos()) {
                throw new UnusableBackupException("a bot or another command works on this database: stop it first");
            }
            LockSupport.parkNanos(FAREWELL.toNanos() / 20);
        }
    }

    private boolean isSomebodyElseThere() {
        return database.read(
                "look who else is there",
                handle -> handle.createQuery(SOMEBODY_ELSE).mapTo(Integer.class).one() > 0);
    }

    /** What is restored must be found by the processes on the database, should any have decided where their pictures are. */
    private void refuseElsewhere() throws IOException {
        if (database.kind().isExclusive()) {
            return;
        }
        try {
            database.read("look for the folder of the pictures", handle -> {
                try {
                    SpoolIdentity.look(handle.getConnection(), settings.spool());
                    return handle;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw SqlFailure.translate("look for the folder of the pictures", e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void prepareSchema() throws UnusableBackupException {
        String version = manifest.schema();
        if (!Schema.isKnown(version)) {
            throw new UnusableBackupException("its schema is version " + version + ", this Lira knows up to "
                    + Schema.newest() + ": take a newer Lira");
        }
        String now = schema.migrateTo(version).to();
        if (!now.equals(version)) {
            throw new UnusableBackupException("its schema is version " + version + " and that of the database " + now
                    + " already: restore it into a new database, which is brought up to date afterwards");
        }
    }

    private List<BackupTable> tables() {
        return database.read("look at the tables", handle -> {
            try {
                return BackupTable.of(handle.getConnection());
            } catch (SQLException e) {
                throw SqlFailure.translate("look at the tables", e);
            }
        });
    }

    private void refuseOntoData(List<BackupTable> tables) throws UnusableBackupException {
        List<String> filled = tables.stream()
                .map(BackupTable::name)
                .filter(name -> database.read(
                        "look for data",
                        handle -> handle.createQuery("SELECT 1 FROM " + name + " FETCH FIRST 1 ROWS ONLY")
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent()))
                .toList();
        if (!filled.isEmpty()) {
            throw new UnusableBackupException("the database holds data already, in " + String.join(", ", filled)
                    + ": say --replace to have all of it deleted, or restore into a new database");
        }
    }

    /** Finds for each table of the backup the one of the database, its columns in the backup's order. */
    private Map<BackupManifest.Table, BackupTable> targets(List<BackupTable> present) throws UnusableBackupException {
        Map<BackupManifest.Table, BackupTable> targets = new LinkedHashMap<>();
        for (BackupManifest.Table table : manifest.tables()) {
            BackupTable target = present.stream()
                    .filter(each -> each.name().equals(table.name()))
                    .findFirst()
                    .orElseThrow(() -> new UnusableBackupException("there is no table " + table.name()));
            targets.put(table, inOrder(table, target));
        }
        return targets;
    }

    private static BackupTable inOrder(BackupManifest.Table table, BackupTable target) throws UnusableBackupException {
        List<BackupTable.Column> columns = table.columns().stream()
                .flatMap(column -> target.columns().stream()
                        .filter(each -> each.name().equals(column.name()) && each.kind() == column.kind()))
                .toList();
        if (columns.size() != table.columns().size()) {
            throw new UnusableBackupException("the columns of " + table.name() + " are others here");
        }
        return new BackupTable(table.name(), columns);
    }

    /**
     * Lets the database number new rows after those of the backup. Before the rows come, since on H2 this ends a transaction; should
     * they not come, some numbers are left out.
     */
    private void number(BackupManifest.Table table, BackupTable target) {
        Optional<BackupTable.Column> numbered = target.numbered();
        if (numbered.isEmpty()) {
            return;
        }
        String column = numbered.get().name();
        database.inTransaction("number a table", handle -> {
            long largest = handle.createQuery("SELECT COALESCE(MAX(" + column + "), 0) FROM " + table.name())
                    .mapTo(Long.class)
                    .one();
            long next = Math.max(largest, table.largest()) + 1;
            return handle.execute("ALTER TABLE " + table.name() + " ALTER COLUMN " + column + " RESTART WITH " + next);
        });
    }

    private Map<String, Long> fillAll(List<BackupTable> present, Map<BackupManifest.Table, BackupTable> targets)
            throws IOException {
        try {
            return database.inTransaction("restore a backup", handle -> {
                lock(handle, present);
                present.reversed().forEach(table -> handle.execute("DELETE FROM " + table.name()));
                Map<String, Long> rows = new LinkedHashMap<>();
                targets.forEach((table, target) -> rows.put(table.name(), fill(handle, table, target)));
                // Whoever ran a job then does not do so here.
                new ScheduleTable().putAllBack(handle);
                return rows;
            });
        } catch (DuplicateKeyException e) {
            throw new UnusableBackupException("it holds a row twice");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** So that a bot which is started meanwhile waits, and then finds all of it or nothing. */
    private void lock(Handle handle, List<BackupTable> tables) {
        if (!database.kind().isExclusive()) {
            String names = tables.stream().map(BackupTable::name).collect(Collectors.joining(", "));
            handle.execute("SET LOCAL lock_timeout = '10s'");
            handle.execute("LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    private long fill(Handle handle, BackupManifest.Table table, BackupTable target) {
        try (PreparedStatement insert = handle.getConnection().prepareStatement(target.insert())) {
            long rows = backup.fill(table, target, insert);
            if (rows != table.rows()) {
                throw new UnusableBackupException(table.name() + " has " + rows + " rows, not " + table.rows());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw SqlFailure.isDuplicateKey(e)
                    ? new DuplicateKeyException()
                    : SqlFailure.translate("fill the table " + table.name(), e);
        }
    }
}
