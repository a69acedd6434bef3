package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.history.Retention;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Everything that is kept: open it, take the ports, start the engine, close it. Thread-safe.
 *
 * <p>With H2 the process that has it open is the only one; what was waited for survives the death of the process (decision 0005). Flyway, HikariCP and
 * db-scheduler log through SLF4J; {@code org.flywaydb}, {@code com.zaxxer.hikari} and {@code com.github.kagkarlsson} are best set to WARN.
 */
public final class PersistentStore implements AutoCloseable {
    /** How long pictures stay that no job needs where none are kept; long enough to look into what went wrong. */
    private static final Duration KEEP_LEFTOVERS = Duration.ofDays(2);

    private final Database database;
    private final FilePictureSpool spool;
    private final JdbiGenerationLedger ledger;
    private final JdbiJobRegister register;
    private final JdbiOutlook outlook;
    private final JdbiLedgerUpkeep upkeep;
    private final JdbiAccessDirectory directory;
    private final JdbiOperationStore operation;
    private final JdbiMailingStore mailings;
    private final JdbiPreferenceStore preferences;
    private final JdbiClosedPlaces closedPlaces;
    private final JdbiModelOutages outages;
    private final JdbiInbox inbox;
    private final JdbiLeases leases;
    private final JobEngine engine;
    private final JdbiPictureHistory history;
    private final Retention retention;

    private PersistentStore(Database database, FilePictureSpool spool, PersistenceSettings settings) {
        DueSignal signal = new DueSignal();
        this.database = database;
        this.spool = spool;
        this.ledger = new JdbiGenerationLedger(database, signal);
        this.register = new JdbiJobRegister(database, signal);
        this.outlook = new JdbiOutlook(database);
        this.directory = new JdbiAccessDirectory(database);
        this.operation = new JdbiOperationStore(database);
        this.mailings = new JdbiMailingStore(database);
        this.preferences = new JdbiPreferenceStore(database);
        this.closedPlaces = new JdbiClosedPlaces(database);
        this.history = new JdbiPictureHistory(database);
        this.retention = settings.retention();
        this.outages = new JdbiModelOutages(database);
        this.inbox = new JdbiInbox(database);
        this.leases = new JdbiLeases(database);
        this.upkeep = new JdbiLedgerUpkeep(database, spool);
        Sweep sweep = new Sweep(
                database,
                new StuckJobs(register),
                this::cleanSpool,
                new WordsUpkeep(history, retention),
                settings.clock());
        this.engine = new JobEngine(
                database,
                signal,
                settings.engine(),
                settings.clock(),
                sweep,
                () -> checkShared(database, settings.spool()));
    }

    /**
     * Opens the database and the spool; the schema is brought up to date, folders are made.
     *
     * @throws DatabaseInUseException when another process has the H2 file open
     * @throws StoreUnavailableException when the database cannot be reached or the folder cannot be made
     */
    public static PersistentStore open(PersistenceSettings settings) {
        FilePictureSpool spool = openSpool(settings);
        Database database = Database.open(settings.database());
        try {
            PersistentStore store = new PersistentStore(database, spool, settings);
            if (database.kind().isExclusive()) {
                store.leases.endThoseOfTheDead();
                store.inbox.releaseThoseOfTheDead();
            }
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Keeps jobs and quota. */
    public GenerationLedger ledger() {
        return ledger;
    }

    /** Shows an operator the jobs. */
    public JobRegister register() {
        return register;
    }

    /** Tells how it stands for those who wait. */
    public Outlook outlook() {
        return outlook;
    }

    /** Puts the ledger right. */
    public LedgerUpkeep upkeep() {
        return upkeep;
    }

    /** Keeps people. */
    public AccessDirectory directory() {
        return directory;
    }

    /** Keeps what is in force for everybody. */
    public OperationStore operation() {
        return operation;
    }

    /** Keeps what administrators write. */
    public MailingStore mailings() {
        return mailings;
    }

    /** Keeps choices. */
    public PreferenceStore preferences() {
        return preferences;
    }

    /** Keeps where nothing is to be painted. */
    public ClosedPlaces closedPlaces() {
        return closedPlaces;
    }

    /** Looks back at jobs. */
    public PictureHistory history() {
        return history;
    }

    /** Keeps which models are gone. */
    public ModelOutages outages() {
        return outages;
    }

    /** Keeps pictures until they are delivered. */
    public PictureSpool spool() {
        return spool;
    }

    /** Remembers which messages were taken in. */
    public Inbox inbox() {
        return inbox;
    }

    /** Lends what one process at a time may do. */
    public Leases leases() {
        return leases;
    }

    /** Runs jobs, once it is started. */
    public JobEngine engine() {
        return engine;
    }

    /** Stops the engine, then closes the database. */
    @Override
    public void close() {
        engine.close();
        database.close();
    }

    /** Gives the database, for tests that look behind the ports. */
    Database database() {
        return database;
    }

    /** Deletes old pictures such as those of jobs that ended while the spool could not be written; not those that wait for delivery. */
    private int cleanSpool() {
        Set<String> needed = database.read(
                "look for jobs that need pictures",
                handle -> handle.createQuery("SELECT id FROM job WHERE state IN ('WAITING', 'CALLING', 'PAINTED')")
                        .mapTo(String.class)
                        .set());
        return spool.clean(retention.keepsPictures() ? retention.oldestPicture() : KEEP_LEFTOVERS, needed);
    }

    private static void checkShared(Database database, Path folder) {
        if (database.kind().isExclusive()) {
            return;
        }
        try {
            SpoolIdentity.check(database, folder);
        } catch (IOException e) {
            throw new StoreUnavailableException("could not mark the folder of the pictures: " + folder, e);
        }
    }

    /** Opens the spool of a store; the folder is made when it is missing. */
    static FilePictureSpool openSpool(PersistenceSettings settings) {
        Path folder = settings.spool();
        try {
            return FilePictureSpool.open(
                    folder, settings.clock(), settings.retention().keepsPictures());
        } catch (IOException e) {
            throw new StoreUnavailableException("could not open the folder of the pictures: " + folder, e);
        }
    }
}
