package io.github.liraai.persistence;

import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithOptions;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.QuotaReset;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingStore.Step;
import io.github.liraai.core.mailing.MailingWait;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.OperationState;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.generation.JobFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** A store in which everything occurs that a bot's work leaves, with texts that are hard to quote. */
final class FilledStore {
    static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);
    static final UserId ANNA = new UserId("anna@1.x:y-z");
    private static final LevelName LEVEL = new LevelName("sub+");
    private static final Instant NOW = Instant.parse("2026-11-23T21:59:59.999999Z");

    private static final Actor BOSS = new Actor("77");
    private static final ProviderName PROVIDER = new ProviderName("huggingface/hf-inference");
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final PersistentStore store;

    FilledStore(PersistentStore store) {
        this.store = store;
    }

    void fill() throws IOException {
        people();
        preferences();
        outages();
        jobs();
        administration();
        mailings();
        for (long seed = 0; seed < 60; seed++) {
            hardWords(new Random(seed));
        }
    }

    private void people() {
        store.directory().meet(ANNA, new Profile("Анна \"\\\n\t🎨", "anna", "ru-RU"), LEVEL, NOW);
        store.directory().apply(new AccessChange.SetLevel(ANNA, new Actor("cli"), LEVEL), LEVEL, NOW);
        UserId boris = new UserId("2");
        store.directory().apply(new AccessChange.BlockUser(boris, new Actor("77"), new Block(NOW)), LEVEL, NOW);
        store.directory()
                .apply(new AccessChange.BlockUser(new UserId("3"), new Actor("77"), new Block(null)), LEVEL, NOW);
    }

    private void administration() {
        UserId stranger = new UserId("4");
        store.directory().apply(new AccessChange.SetLevel(new UserId("5"), BOSS, LEVEL, NOW), LEVEL, NOW);
        store.directory()
                .turnedAway(new AuditEntry(NOW, Actor.of(stranger), stranger, "turned-away", "asked"), ONE_HOUR);
        store.operation()
                .apply(new OperationChange.BeginMaintenance(BOSS, new Maintenance(NOW, "Чиним \"\\\n🎨")), NOW);
        store.operation().apply(new OperationChange.PauseIt(BOSS, new Pausable.Provider(PROVIDER)), NOW);
        store.operation().apply(new OperationChange.PauseIt(BOSS, new Pausable.Model(JobFixture.MODEL)), NOW);
        store.operation().count(JobFixture.DAY, PROVIDER, new PictureCount(4), Caps.NONE);
        CapScope scope = new CapScope.Provider(PROVIDER);
        store.operation().apply(new OperationChange.RaiseCap(BOSS, scope, JobFixture.DAY, 0, 2), NOW);
        store.operation()
                .claim(new CapStatus(scope, JobFixture.DAY, new CapUse(4, 1), OptionalInt.of(2), NOW), new UserId("5"));
        store.register().forgive(new QuotaReset(ANNA, JobFixture.DAY, BOSS), NOW);
    }

    private void mailings() {
        Mailing sent = store.mailings().draft(new Audience.Everybody(), "Всем \"\\\n🎨", BOSS, NOW);
        store.mailings().start(sent.id(), BOSS, new ReplyAddress("1::7:ru"), NOW);
        store.mailings().settle((Step.Send) store.mailings().next(1, NOW), RecipientState.CLOSED, NOW);
        store.mailings().next(1, NOW);
        store.mailings().draft(new Audience.One(ANNA), "Draft", BOSS, NOW);
        store.mailings().await(new MailingWait(ANNA, new Audience.One(ANNA), NOW));
    }

    private void preferences() {
        PictureOptions options = options();
        store.preferences().change(ANNA, kept -> new Preferences(JobFixture.MODEL, options, "ru", true));
        store.preferences().await(new PromptWait(ANNA, new Place("chat:1"), JobFixture.MODEL, NOW));
        store.closedPlaces().close(new Place("telegram:-1001'\""));
    }

    private void outages() {
        Outage outage = new Outage(JobFixture.MODEL, "offline \"'модель'\"", NOW, 2, NOW.plusSeconds(60), null);
        store.outages().begin(outage);
        store.outages().claim(outage, ModelNews.Kind.GONE, ANNA);
        Outage over = new Outage(new ModelKey("back-again"), "offline x", NOW, 0, NOW, null);
        store.outages().begin(over);
        store.outages().change(over, new Outage(over.model(), over.servedAs(), NOW, 0, NOW, NOW));
    }

    private static PictureOptions options() {
        return PictureOptions.builder()
                .frame(new Frame.Size(1024, 768))
                .count(new PictureCount(2))
                .negative("'; DROP TABLE job; --\r\n\"")
                .seed(0xFFFF_FFFFL)
                .steps(20)
                .guidance(0.1 + 0.2)
                .style(new StyleKey("anime"))
                .build();
    }

    private void jobs() throws IOException {
        accept(anyJobWithAcceptedAt(ANNA, NOW));
        StoredJob calling = accept(anyJobOf(ANNA));
        store.ledger().advance(calling, new Calling(0, 2, NOW, new ProviderTask("task/1")));
        store.ledger().note(calling.job().id(), new DeliveryNote("42"));
        painted();
        StoredJob failed = accept(anyJobOf(ANNA));
        store.ledger().settle(failed, PictureCount.NONE, new Failed(Cause.TIMEOUT, 3));
        StoredJob delivered = accept(anyJobWithPictures(ANNA, 2));
        store.ledger().settle(delivered, PictureCount.ONE, new Finished(PictureCount.ONE, null));
        store.database()
                .write(
                        "note a painter",
                        handle -> handle.createUpdate("UPDATE job SET painted_by = 'm' WHERE id = :id")
                                .bind("id", delivered.job().id().value())
                                .execute());
        StoredJob cancelled = accept(anyJobOf(ANNA));
        store.ledger().settle(cancelled, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.CANCELED));
        bytes(1000);
    }

    private void painted() throws IOException {
        StoredJob fresh = accept(anyJobWithPictures(new UserId("3"), 2));
        StoredJob calling =
                store.ledger().advance(fresh, new Calling(0, 1, NOW, null)).orElseThrow();
        List<SpooledPicture> pictures = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            try (PictureWriter writer = store.spool().create(fresh.job().id())) {
                writer.stream().write(PICTURE);
                writer.stream().write(number);
                pictures.add(writer.commit(MediaType.WEBP, 512, 256));
            }
        }
        store.ledger()
                .advance(calling, new Painted(JobFixture.MODEL, pictures.subList(1, 3), 4, Duration.ofMillis(12_345)));
    }

    /** Puts every byte there is into a row, so many of them. */
    void bytes(int size) {
        byte[] all = new byte[size];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i ^ (i >>> 8));
        }
        store.database()
                .inTransaction(
                        "put bytes in",
                        handle -> handle.createUpdate(
                                        "UPDATE scheduled_tasks SET task_data = :bytes, priority = 7 WHERE execution_time = "
                                                + "(SELECT MAX(execution_time) FROM scheduled_tasks)")
                                .bind("bytes", all)
                                .execute());
    }

    private void hardWords(Random random) {
        StringBuilder words = new StringBuilder("x");
        String hard = "\"\\'\n\r\t,;:{}[]$<>&%\u0001\u001f\u007f\u0085\u2028\u2029\ufeffé漢";
        for (int i = 0; i < 40; i++) {
            words.append(
                    random.nextBoolean()
                            ? hard.charAt(random.nextInt(hard.length()))
                            : Character.toString(0x1F300 + random.nextInt(0x200)));
        }
        accept(anyJobWithOptions(
                new Prompt(words + "x"),
                PictureOptions.builder()
                        .guidance(random.nextDouble() * 50)
                        .seed((long) random.nextInt(1_000_000))
                        .build()));
    }

    private StoredJob accept(GenerationJob job) {
        store.ledger().accept(job, DailyLimit.of(100));
        return store.ledger().find(job.id()).orElseThrow();
    }

    /** Everything that can be asked of a store, by its ports. */
    record Seen(
            List<JobReport> jobs,
            List<Member> members,
            List<AuditEntry> audit,
            Preferences preferences,
            boolean waits,
            QuotaUse use,
            OperationState operation,
            List<Mailing> mailings,
            boolean isTold,
            boolean isClosed) {}

    Seen seen() {
        JobQuery all = JobQuery.of(EnumSet.allOf(JobStage.class));
        return new Seen(
                store.register().list(all),
                store.directory().list(null, 1000),
                store.directory().audit(1000),
                store.preferences().preferences(ANNA),
                store.preferences()
                        .waiting(ANNA, new Place("chat:1"), NOW.minusSeconds(1))
                        .isPresent(),
                store.ledger().use(ANNA, JobFixture.DAY),
                store.operation().read(JobFixture.DAY),
                store.mailings().latest(10),
                store.database()
                        .read(
                                "look whether rows are there",
                                handle -> handle.createQuery(
                                                        "SELECT (SELECT COUNT(*) FROM cap_news) + COUNT(*) FROM news")
                                                .mapTo(Integer.class)
                                                .one()
                                        == 2),
                store.closedPlaces().isClosed(new Place("telegram:-1001'\"")));
    }

    /** Reads every picture that a job waits to deliver. */
    void readPictures() throws IOException {
        byte number = 0;
        for (JobReport job : store.register().list(JobQuery.of(EnumSet.of(JobStage.PAINTED)))) {
            for (SpooledPicture picture : ((Painted) job.stored().state()).pictures()) {
                try (InputStream in = store.spool().read(picture)) {
                    assertThat(in.readAllBytes()).startsWith(PICTURE).endsWith(++number);
                }
            }
        }
        assertThat((int) number).isEqualTo(2);
    }

    /** Reads the bytes of the schedule's rows. */
    List<byte[]> readBytes() {
        return store.database()
                .read(
                        "read bytes",
                        handle -> handle.createQuery(
                                        "SELECT task_data FROM scheduled_tasks WHERE task_data IS NOT NULL")
                                .mapTo(byte[].class)
                                .list());
    }
}
