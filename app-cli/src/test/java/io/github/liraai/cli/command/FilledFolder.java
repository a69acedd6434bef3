package io.github.liraai.cli.command;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts jobs where the commands of a folder look for them. */
final class FilledFolder {
    /** The built-in zone's days. */
    static final QuotaCalendar CALENDAR = new QuotaCalendar(ZoneId.of("Europe/Moscow"));

    private static final ModelKey MODEL = new ModelKey("hf-sd3-medium");

    private final Path folder;
    private int requests;

    FilledFolder(Path folder) {
        this.folder = folder;
    }

    /** Works with the store of the folder. */
    <T> T with(Function<PersistentStore, T> work) {
        Path data = folder.resolve("data");
        var settings = PersistenceSettings.of(DatabaseSettings.file(data.resolve("lira")), data.resolve("spool"));
        try (PersistentStore store = PersistentStore.open(settings)) {
            return work.apply(store);
        }
    }

    JobId waiting(String user, Instant acceptedAt) {
        return with(store -> accept(store, user, acceptedAt)).job().id();
    }

    JobId calling(String user, Instant acceptedAt) {
        return with(store -> called(store, accept(store, user, acceptedAt), acceptedAt))
                .job()
                .id();
    }

    JobId painted(String user, Instant acceptedAt) {
        return with(store -> painted(store, user, acceptedAt)).job().id();
    }

    JobId finished(String user, Instant acceptedAt) {
        return with(store -> store.ledger()
                        .settle(
                                accept(store, user, acceptedAt),
                                PictureCount.NONE,
                                new Finished(PictureCount.NONE, Cause.TIMEOUT))
                        .orElseThrow())
                .job()
                .id();
    }

    JobId charged(String user, Instant acceptedAt) {
        return with(store -> store.ledger()
                        .settle(
                                painted(store, user, acceptedAt),
                                PictureCount.ONE,
                                new Finished(PictureCount.ONE, null))
                        .orElseThrow())
                .job()
                .id();
    }

    Member met(String user, String name, @Nullable String handle) {
        return with(store -> store.directory()
                .meet(new UserId(user), new Profile(name, handle, null), new LevelName("user"), Instant.now()));
    }

    private StoredJob painted(PersistentStore store, String user, Instant acceptedAt) {
        StoredJob calling = called(store, accept(store, user, acceptedAt), acceptedAt);
        List<SpooledPicture> pictures = List.of(spool(store, calling.job().id()));
        return store.ledger().advance(calling, new Painted(MODEL, pictures, 3)).orElseThrow();
    }

    private StoredJob accept(PersistentStore store, String user, Instant acceptedAt) {
        GenerationJob job = new GenerationJob(
                new RequestKey("test:" + ++requests),
                new UserId(user),
                new ReplyAddress("chat:1"),
                new Prompt("тайный котик"),
                List.of(MODEL),
                PictureOptions.defaults(),
                CALENDAR.dayOf(acceptedAt),
                acceptedAt);
        store.ledger().accept(job, DailyLimit.of(100));
        return store.ledger().find(job.id()).orElseThrow();
    }

    private static StoredJob called(PersistentStore store, StoredJob job, Instant at) {
        return store.ledger().advance(job, new Calling(0, 1, at, null)).orElseThrow();
    }

    private static SpooledPicture spool(PersistentStore store, JobId job) {
        try (PictureWriter writer = store.spool().create(job)) {
            writer.stream().write(new byte[] {1, 2, 3});
            return writer.commit(MediaType.PNG, 1, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
