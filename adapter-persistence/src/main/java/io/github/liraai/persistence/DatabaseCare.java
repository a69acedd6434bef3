package io.github.liraai.persistence;

import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.store.StoreUnavailableException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Looks after a database as a whole: its schema, its backups. Nothing needs to be open, and a {@link PersistentStore} of this process may
 * be. Thread-safe.
 *
 * <p>Every method throws {@link DatabaseInUseException} when another process has the H2 file open, and {@link StoreUnavailableException}
 * when the database cannot be reached.
 */
public final class DatabaseCare {
    private static final int BUFFER = 64 * 1024;

    private final PersistenceSettings settings;

    private DatabaseCare(PersistenceSettings settings) {
        this.settings = settings;
    }

    /** Prepares it; nothing is opened yet. */
    public static DatabaseCare of(PersistenceSettings settings) {
        return new DatabaseCare(settings);
    }

    /** Brings the schema up to date, making the database when there is none. */
    public SchemaChange migrate() {
        makeFolder();
        return Schema.of(settings.database()).migrate();
    }

    /** Tells how the schema stands to what this program brings; nothing is changed, but an embedded database that is not there is made. */
    public SchemaStanding schema() {
        return Schema.of(settings.database()).standing();
    }

    /** Tells whether somebody has a lease at this moment; only when the schema is as this program wants it. */
    public boolean isHeld(LeaseName name) {
        try (Database database = Database.attach(settings.database(), "lira-check")) {
            return new JdbiLeases(database).isHeld(name);
        }
    }

    /** Lists the outages of models; only when the schema is as this program wants it. */
    public List<Outage> outages() {
        try (Database database = Database.attach(settings.database(), "lira-check")) {
            return new JdbiModelOutages(database).all();
        }
    }

    /**
     * Writes all that the database holds at one moment into a file, and the pictures that unfinished jobs still need. The bot may go on
     * meanwhile. The schema is left as it is. Only the owner can read the file, which appears whole or not at all.
     *
     * @throws IOException when the file cannot be written, {@link FileAlreadyExistsException} when it is there and is not to be replaced
     * @throws SpoolElsewhereException when the processes on the database keep their pictures in another folder than this one
     */
    public BackupReport backUp(Path file, Existing existing) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "there is no such folder");
        }
        if (Files.exists(file) && (existing == Existing.REFUSE || !Files.isRegularFile(file))) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (Files.exists(file) && !BackupFile.isOne(file)) {
            throw new FileSystemException(
                    file.toString(), null, "it is no backup of Lira, and nothing else is written over");
        }
        String version = Schema.of(settings.database())
                .version()
                .orElseThrow(() -> new NoSuchFileException(
                        settings.database().shownUrl(), null, "there is no database of Lira yet"));
        Path part = Files.createTempFile(folder, ".lira-backup-", ".part", OwnerOnly.file(folder));
        try {
            BackupReport report = write(part, version);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return report;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Fills the database with what a backup holds: all of it in one transaction, then its pictures. The bot must not run.
     *
     * @throws IOException when the file cannot be read, or the pictures cannot be written
     */
    public Restoration restore(Path file, Existing existing) throws IOException {
        makeFolder();
        try (BackupFile backup = BackupFile.open(file);
                Database database = Database.attach(settings.database(), "lira-restore")) {
            return new Restore(settings, database, backup).run(existing);
        } catch (UnusableBackupException e) {
            return new Restoration.Refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Looks whether the pictures are kept where the processes on the database keep them; nothing is changed.
     *
     * @throws SpoolElsewhereException when they are not
     * @throws IOException when the folder's mark cannot be read
     */
    public void checkSpool() throws IOException {
        try (Connection connection = connect()) {
            checkSpool(connection);
        } catch (SQLException e) {
            throw SqlFailure.translate("look for the folder of the pictures", e);
        }
    }

    private void checkSpool(Connection connection) throws SQLException, IOException {
        if (!settings.database().kind().isExclusive()) {
            SpoolIdentity.look(connection, settings.spool());
        }
    }

    private BackupReport write(Path part, String version) throws IOException {
        PictureSpool spool = PersistentStore.openSpool(settings);
        try (Connection connection = connect();
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            checkSpool(connection);
            BackupManifest manifest;
            int missing;
            try (BackupEntries entries = new BackupEntries(buffered(channel))) {
                BackupWriter writer = new BackupWriter(connection, spool, entries);
                manifest = writer.write(version, settings.clock().instant());
                missing = writer.missing();
            }
            channel.force(true);
            connection.rollback();
            return BackupReport.of(manifest, missing);
        } catch (SQLException e) {
            throw SqlFailure.isInUse(e)
                    ? new DatabaseInUseException(settings.database().shownUrl(), e)
                    : SqlFailure.translate("back up the database", e);
        }
    }

    /** H2 would make the folder for everybody to read. */
    private void makeFolder() {
        Optional<Path> folder =
                settings.database().h2File().map(file -> file.toAbsolutePath().getParent());
        try {
            if (folder.isPresent()) {
                OwnerOnly.createFolders(folder.get());
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("could not make the folder of the database: " + folder.get(), e);
        }
    }

    /**
     * Opens a connection beside those of a pool, whose transaction sees one moment. It only reads, so that even on H2 the writer goes on
     * and has nobody besides who writes.
     */
    private Connection connect() throws SQLException {
        DatabaseSettings database = settings.database();
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        Connection connection = DriverManager.getConnection(database.safeUrl(), properties);
        try {
            prepare(connection, database.kind());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void prepare(Connection connection, DatabaseKind kind) throws SQLException {
        connection.setAutoCommit(false);
        switch (kind) {
            case H2 -> {
                // Its REPEATABLE READ is of one moment for each table, this one for all of them.
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LAZY_QUERY_EXECUTION 1");
                }
            }
            case POSTGRESQL -> {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
            }
        }
    }

    /** Gives a stream that leaves the channel open, until the bytes are on the disk. */
    private static OutputStream buffered(FileChannel channel) {
        return new UnclosedStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    /** What to do with what is there already. */
    public enum Existing {
        /** Leave it as it is and change nothing. */
        REFUSE,
        /** Put the new in its place. */
        REPLACE
    }
}
