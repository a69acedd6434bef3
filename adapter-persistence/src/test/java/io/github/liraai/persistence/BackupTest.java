package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.persistence.DatabaseCare.Existing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups of real databases, restored to real databases of either kind. */
@Timeout(120)
class BackupTest {
    @RegisterExtension
    static final FreshDatabases FRESH = new FreshDatabases();

    @TempDir
    Path folder;

    private PersistenceSettings fresh(DatabaseKind kind) {
        return FRESH.of(kind, folder);
    }

    private Path backUp(PersistenceSettings settings) throws IOException {
        Path file = folder.resolve("backup-" + UUID.randomUUID() + ".zip");
        DatabaseCare.of(settings).backUp(file, Existing.REFUSE);
        return file;
    }

    private static Restoration restore(PersistenceSettings settings, Path file) throws IOException {
        return DatabaseCare.of(settings).restore(file, Existing.REFUSE);
    }

    private static FilledStore.Seen seenIn(PersistenceSettings settings) throws IOException {
        try (PersistentStore store = PersistentStore.open(settings)) {
            FilledStore filled = new FilledStore(store);
            filled.readPictures();
            assertThat(store.ledger().verify()).isEmpty();
            return filled.seen();
        }
    }

    private static List<byte[]> bytesIn(PersistenceSettings settings) {
        try (PersistentStore store = PersistentStore.open(settings)) {
            return new FilledStore(store).readBytes();
        }
    }

    private PersistenceSettings filled(DatabaseKind kind) throws IOException {
        PersistenceSettings settings = fresh(kind);
        try (PersistentStore store = PersistentStore.open(settings)) {
            new FilledStore(store).fill();
        }
        return settings;
    }

    private static void assertThatItIsRefused(Restoration restoration, String reason) {
        assertThat(restoration)
                .isInstanceOfSatisfying(
                        Restoration.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"H2, POSTGRESQL", "POSTGRESQL, H2", "H2, H2"})
    void everythingMovesThereAndBack(DatabaseKind here, DatabaseKind there) throws IOException {
        PersistenceSettings source = filled(here);
        FilledStore.Seen before = seenIn(source);
        PersistenceSettings target = fresh(there);
        PersistenceSettings again = fresh(here);

        Restoration moved = restore(target, backUp(source));
        Restoration back = restore(again, backUp(target));

        assertThat(before.jobs()).hasSizeGreaterThan(60);
        assertThat(before.isTold()).isTrue();
        assertThat(seenIn(target)).isEqualTo(before);
        assertThat(seenIn(again)).isEqualTo(before);
        assertThat(bytesIn(again)).hasSize(1);
        assertThat(bytesIn(again).getFirst()).isEqualTo(bytesIn(source).getFirst());
        assertThat(moved).isEqualTo(back).isInstanceOfSatisfying(Restoration.Restored.class, restored -> {
            assertThat(restored.findings()).isEmpty();
            assertThat(restored.pictures()).isEqualTo(3);
            assertThat(restored.rows())
                    .containsEntry("job", (long) before.jobs().size())
                    .containsEntry("audit_entry", (long) before.audit().size());
        });
    }

    /** Such a value is longer than a reader of JSON takes unless it is told to. */
    @Test
    void aRowMayHoldAPictureOfTheLargestSize() throws IOException {
        PersistenceSettings source = filled(DatabaseKind.H2);
        try (PersistentStore store = PersistentStore.open(source)) {
            new FilledStore(store).bytes(Math.toIntExact(PictureSpool.LARGEST));
        }
        PersistenceSettings target = fresh(DatabaseKind.POSTGRESQL);

        assertThat(restore(target, backUp(source))).isInstanceOf(Restoration.Restored.class);

        assertThat(bytesIn(target)).hasSize(1);
        assertThat(bytesIn(target).getFirst()).isEqualTo(bytesIn(source).getFirst());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newEntriesOfTheAuditComeAfterTheRestoredOnes(DatabaseKind kind) throws IOException {
        PersistenceSettings target = fresh(kind);
        restore(target, backUp(filled(DatabaseKind.H2)));

        try (PersistentStore store = PersistentStore.open(target)) {
            LevelName level = new LevelName("user");
            UserId user = new UserId("new");
            store.directory().apply(new AccessChange.SetLevel(user, new Actor("cli"), level), level, Instant.EPOCH);

            assertThat(store.directory().audit(1))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.user()).isEqualTo(user));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatWasBeingRunGoesOnAtOnce(DatabaseKind kind) throws IOException {
        PersistenceSettings source = filled(DatabaseKind.H2);
        try (PersistentStore store = PersistentStore.open(source)) {
            store.database()
                    .inTransaction(
                            "begin runs",
                            handle -> handle.execute(
                                    "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'somebody', last_heartbeat = execution_time"));
        }
        PersistenceSettings target = fresh(kind);

        restore(target, backUp(source));

        assertThat(seenIn(target).jobs()).isNotEmpty().noneMatch(JobReport::isRunning);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseWithDataIsOnlyFilledWhenThatIsToBeReplaced(DatabaseKind kind) throws IOException {
        Path file = backUp(filled(DatabaseKind.H2));
        PersistenceSettings target = fresh(kind);
        GenerationJob other = anyJobOf(anyUser());
        try (PersistentStore store = PersistentStore.open(target)) {
            store.ledger().accept(other, DailyLimit.of(1));
        }

        assertThatItIsRefused(restore(target, file), "holds data already, in quota_usage, job, scheduled_tasks");
        try (PersistentStore store = PersistentStore.open(target)) {
            assertThat(store.ledger().find(other.id())).isPresent();
        }

        assertThat(DatabaseCare.of(target).restore(file, Existing.REPLACE)).isInstanceOf(Restoration.Restored.class);
        try (PersistentStore store = PersistentStore.open(target)) {
            assertThat(store.ledger().find(other.id())).isEmpty();
            assertThat(store.ledger().verify()).isEmpty();
        }
    }

    private static void runIn(PersistenceSettings settings) {
        try (PersistentStore store = PersistentStore.open(settings)) {
            store.engine().start(id -> new RunGeneration.Result.Done());
        }
    }

    private PersistenceSettings elsewhere(PersistenceSettings settings) {
        return new PersistenceSettings(
                settings.database(), folder.resolve("another-spool"), settings.engine(), settings.clock());
    }

    /** Fixed bug: such a backup left the pictures out and did not say so. */
    @Test
    void noBackupIsMadeWhereThePicturesAreNot() throws IOException {
        PersistenceSettings shared = filled(DatabaseKind.POSTGRESQL);
        runIn(shared);

        assertThatExceptionOfType(SpoolElsewhereException.class).isThrownBy(() -> backUp(elsewhere(shared)));
    }

    @Test
    void picturesThatAreMissingAreCounted() throws IOException {
        PersistenceSettings source = filled(DatabaseKind.H2);

        BackupReport report = DatabaseCare.of(elsewhere(source)).backUp(folder.resolve("without.zip"), Existing.REFUSE);

        assertThat(report.pictures()).isZero();
        assertThat(report.missing()).as("those that the database knows of").isEqualTo(2);
    }

    /** Fixed bug: a bot in another folder was started on it, and did not find the pictures. */
    @Test
    void whatWasRestoredIsRunWhereItsPicturesAre() throws IOException {
        PersistenceSettings target = fresh(DatabaseKind.POSTGRESQL);
        restore(target, backUp(filled(DatabaseKind.H2)));

        assertThatExceptionOfType(SpoolElsewhereException.class).isThrownBy(() -> runIn(elsewhere(target)));
        runIn(target);
    }

    @Test
    void whatWasBeingSentToManyIsNotSentAgainByWhoeverIsRestored() throws IOException {
        PersistenceSettings settings = fresh(DatabaseKind.H2);
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        MailingId id;
        try (PersistentStore store = PersistentStore.open(settings)) {
            store.directory().meet(new UserId("1"), new Profile("Anna", null, null), new LevelName("user"), now);
            Actor boss = new Actor("77");
            id = store.mailings()
                    .draft(new Audience.Everybody(), "hello", boss, now)
                    .id();
            store.mailings().start(id, boss, null, now);
        }
        PersistenceSettings target = fresh(DatabaseKind.H2);
        restore(target, backUp(settings));

        try (PersistentStore store = PersistentStore.open(target)) {
            assertThat(store.mailings().next(1, now)).isEqualTo(new MailingStore.Step.Nothing());
            assertThat(store.mailings().find(id).orElseThrow().stage()).isEqualTo(Mailing.Stage.CANCELED);
            assertThat(store.mailings().recipients(id, RecipientState.UNKNOWN, 10))
                    .containsExactly(new UserId("1"));
        }
    }

    /** Fixed bug: the database itself could be written over. */
    @Test
    void onlyABackupIsWrittenOver() throws IOException {
        PersistenceSettings settings = filled(DatabaseKind.H2);
        Path other = Files.writeString(folder.resolve("letter.txt"), "dear");
        Path backup = backUp(settings);

        assertThatThrownBy(() -> DatabaseCare.of(settings).backUp(other, Existing.REPLACE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is no backup of Lira");
        assertThat(other).hasContent("dear");
        assertThat(DatabaseCare.of(settings).backUp(backup, Existing.REPLACE).pictures())
                .isEqualTo(3);
    }

    @Test
    void aDatabaseThatIsMadeIsInAFolderThatNobodyElseCanEnter() throws IOException {
        PersistenceSettings settings = fresh(DatabaseKind.H2);

        DatabaseCare.of(settings).migrate();

        Path made = settings.database().h2File().orElseThrow().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingIsRestoredWhileABotIsThere() throws IOException {
        Path file = backUp(filled(DatabaseKind.H2));
        PersistenceSettings target = fresh(DatabaseKind.POSTGRESQL);
        try (PersistentStore bot = PersistentStore.open(target)) {
            assertThatItIsRefused(restore(target, file), "stop it first");
            assertThat(bot.register().list(JobQuery.stuck(Instant.now()))).isEmpty();
        }
        assertThat(restore(target, file)).isInstanceOf(Restoration.Restored.class);
    }

    /** What one transaction wrote is in a backup wholly or not at all, whenever it is made. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aBackupIsOfOneMomentWhileTheBotWorks(DatabaseKind kind) throws Exception {
        PersistenceSettings source = filled(kind);
        AtomicBoolean stop = new AtomicBoolean();
        try (PersistentStore store = PersistentStore.open(source)) {
            List<Thread> work = Stream.generate(() -> Thread.ofVirtual().start(() -> comeAndGo(store, stop)))
                    .limit(3)
                    .toList();
            try {
                for (int round = 0; round < 4; round++) {
                    PersistenceSettings target = fresh(DatabaseKind.H2);

                    assertThat(restore(target, backUp(source)))
                            .isInstanceOfSatisfying(
                                    Restoration.Restored.class,
                                    restored -> assertThat(restored.findings()).isEmpty());
                }
            } finally {
                stop.set(true);
                for (Thread each : work) {
                    each.join();
                }
            }
            assertThat(store.ledger().verify()).isEmpty();
        }
    }

    private static void comeAndGo(PersistentStore store, AtomicBoolean stop) {
        UserId user = anyUser();
        while (!stop.get()) {
            GenerationJob job = anyJobOf(user);
            store.ledger().accept(job, DailyLimit.unlimited());
            store.ledger()
                    .settle(
                            TestStore.painted(
                                    store.ledger(),
                                    store.ledger().find(job.id()).orElseThrow()),
                            PictureCount.ONE,
                            new Finished(PictureCount.ONE, null));
        }
    }

    @Test
    void onlyTheOwnerReadsABackupAndNothingBesidesIsLeft() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path file = backups.resolve("b.zip");

        BackupReport report = DatabaseCare.of(filled(DatabaseKind.H2)).backUp(file, Existing.REFUSE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(report.pictures()).isEqualTo(3);
        assertThat(report.missing()).isZero();
        assertThat(report.rows()).containsEntry("prompt_wait", 1L);
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedWhenThatIsSaid() throws IOException {
        PersistenceSettings source = filled(DatabaseKind.H2);
        Path file = Files.writeString(folder.resolve("mine"), "mine");

        assertThatThrownBy(() -> DatabaseCare.of(source).backUp(file, Existing.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        Files.delete(file);
        DatabaseCare.of(source).backUp(file, Existing.REFUSE);
        DatabaseCare.of(source).backUp(file, Existing.REPLACE);

        assertThat(restore(fresh(DatabaseKind.H2), file)).isInstanceOf(Restoration.Restored.class);
    }

    @Test
    void ofADatabaseThatIsNotThereNoBackupIsMade() {
        assertThatThrownBy(() -> backUp(fresh(DatabaseKind.POSTGRESQL))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUT       | not a backup of Lira",
                "NO_ZIP    | not a backup of Lira",
                "NO_FILE   | no such file",
                "OTHER_ROW | the checksum of tables/job.jsonl",
                "NEW_FORMAT| its format is version 2",
                "NEW_SCHEMA| take a newer Lira",
                "NO_TABLE  | tables/member.jsonl is missing"
            })
    void whatCannotBeReliedOnIsRefusedAndChangesNothing(Damage damage, String reason) throws IOException {
        Path good = backUp(filled(DatabaseKind.H2));
        PersistenceSettings target = fresh(DatabaseKind.H2);

        Restoration restoration = restore(target, damage.of(good));

        assertThatItIsRefused(restoration, reason);
        assertThat(restore(target, good)).isInstanceOf(Restoration.Restored.class);
    }

    /** Pictures get the spool's own ids where they are restored, which need not be those they had. */
    @Test
    void aJobFindsItsPicturesAlsoUnderOtherIds() throws IOException {
        PersistenceSettings source = filled(DatabaseKind.H2);
        Path first;
        try (Stream<Path> files = Files.walk(source.spool())) {
            first = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        Files.delete(first);
        PersistenceSettings target = fresh(DatabaseKind.H2);

        restore(target, backUp(source));

        assertThat(seenIn(target).jobs()).hasSameSizeAs(seenIn(source).jobs());
    }

    @Test
    void aBackupOfAnEarlierSchemaIsBroughtUpToDate() throws IOException {
        PersistenceSettings old = fresh(DatabaseKind.H2);
        Schema.of(old.database()).migrateTo("1");
        try (Database database = Database.attach(old.database(), "test")) {
            database.inTransaction("meet somebody", handle -> handle.execute("""
                    INSERT INTO member (user_id, level, blocked, first_seen, last_seen)
                    VALUES ('1', 'user', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"""));
        }
        PersistenceSettings target = fresh(DatabaseKind.POSTGRESQL);

        Restoration restoration = restore(target, backUp(old));

        assertThat(restoration)
                .isInstanceOfSatisfying(
                        Restoration.Restored.class,
                        restored -> assertThat(restored.schema()).isEqualTo(new SchemaChange("1", Schema.newest())));
        try (PersistentStore store = PersistentStore.open(target)) {
            assertThat(store.directory().find(new UserId("1"))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void migratingTellsFromWhichVersionToWhich(DatabaseKind kind) {
        DatabaseCare care = DatabaseCare.of(fresh(kind));

        assertThat(care.migrate()).isEqualTo(new SchemaChange(null, Schema.newest()));
        assertThat(care.migrate().isChange()).isFalse();
    }

    /** A table that a later migration adds is in the backup by itself, unless it is left out for a reason; so are its columns. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noTableIsForgotten(DatabaseKind kind) {
        try (PersistentStore store = PersistentStore.open(fresh(kind))) {
            List<String> there = store.database()
                    .read(
                            "list tables",
                            handle -> handle.createQuery(
                                            "SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = 'public'")
                                    .mapTo(String.class)
                                    .list());
            List<String> carried = store.database().read("read tables", handle -> {
                try {
                    return BackupTable.of(handle.getConnection()).stream()
                            .map(BackupTable::name)
                            .toList();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(Stream.concat(carried.stream(), BackupTable.LEFT_OUT.keySet().stream()))
                    .containsExactlyInAnyOrderElementsOf(there);
            assertThat(BackupTable.LEFT_OUT.values()).noneMatch(String::isBlank);
        }
    }

    /** What may happen to a file. */
    enum Damage {
        CUT,
        NO_ZIP,
        NO_FILE,
        OTHER_ROW,
        NEW_FORMAT,
        NEW_SCHEMA,
        NO_TABLE;

        Path of(Path good) throws IOException {
            Path damaged = good.resolveSibling("damaged-" + name());
            switch (this) {
                case CUT -> Files.write(damaged, Arrays.copyOf(Files.readAllBytes(good), 5000));
                case NO_ZIP -> Files.writeString(damaged, "nothing of the kind");
                case NO_FILE -> Files.deleteIfExists(damaged);
                case OTHER_ROW -> rewrite(good, damaged, "tables/job.jsonl", "котик", "песик");
                case NEW_FORMAT -> rewrite(good, damaged, BackupManifest.ENTRY, "\"version\" : 1", "\"version\" : 2");
                case NEW_SCHEMA -> rewrite(good, damaged, BackupManifest.ENTRY, "\"schema\" : \"", "\"schema\" : \"9");
                case NO_TABLE -> rewrite(good, damaged, "tables/member.jsonl", "", "");
            }
            return damaged;
        }

        private static void rewrite(Path good, Path damaged, String entry, String from, String to) throws IOException {
            try (ZipFile zip = new ZipFile(good.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
                for (ZipEntry each : zip.stream().toList()) {
                    byte[] bytes;
                    try (InputStream in = zip.getInputStream(each)) {
                        bytes = in.readAllBytes();
                    }
                    if (each.getName().equals(entry)) {
                        if (from.isEmpty()) {
                            continue;
                        }
                        bytes = new String(bytes, StandardCharsets.UTF_8)
                                .replace(from, to)
                                .getBytes(StandardCharsets.UTF_8);
                    }
                    out.putNextEntry(new ZipEntry(each.getName()));
                    out.write(bytes);
                    out.closeEntry();
                }
            }
        }
    }
}
