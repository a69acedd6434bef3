package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.generation.JobFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a restart and rough treatment must not change. */
@Timeout(60)
class H2RestartTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final LevelName USER = new LevelName("user");
    private static final int INTERRUPTS = Integer.getInteger("lira.interrupts", 5000);

    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Test
    void everythingIsThereAgain() {
        PersistentStore before = STORE.store();
        UserId user = anyUser();
        before.directory().meet(user, new Profile("Аня", "anya", "ru"), USER, NOW);
        before.directory().apply(new SetLevel(user, new Actor("cli"), new LevelName("subscriber")), USER, NOW);
        var preferences = new Preferences(new ModelKey("m"), PictureOptions.defaults(), "ru", true);
        before.preferences().change(user, kept -> preferences);
        PromptWait wait = new PromptWait(user, new Place("chat:1"), new ModelKey("m"), NOW.plusSeconds(900));
        before.preferences().await(wait);
        GenerationJob job = anyJobWithPictures(user, 2);
        before.ledger().accept(job, DailyLimit.of(3));
        var member = before.directory().find(user);

        PersistentStore after = STORE.reopened();

        assertThat(after.directory().find(user)).isEqualTo(member);
        assertThat(after.directory().audit(10)).hasSize(1);
        assertThat(after.preferences().preferences(user)).isEqualTo(preferences);
        assertThat(after.preferences().waiting(user, wait.place(), NOW)).contains(wait);
        assertThat(after.ledger().find(job.id())).isPresent();
        assertThat(after.ledger().use(user, job.day()).held()).isEqualTo(new PictureCount(2));
        assertThat(after.ledger().verify()).isEmpty();
    }

    @Test
    void whatTheDeadHadClaimedAndNotHandledCanBeClaimedAtOnce() {
        Source source = new Source("telegram:1");
        Claimant dead = new Claimant.Independent(new Holder("dead"));
        Claimant alive = new Claimant.Independent(new Holder("alive"));
        MessageId handled = new MessageId(1);
        MessageId unhandled = new MessageId(2);
        Inbox before = STORE.store().inbox();
        before.claim(source, Set.of(handled, unhandled), dead, Duration.ofMinutes(1));
        before.markHandled(source, Set.of(handled), dead);

        Inbox after = STORE.reopened().inbox();

        assertThat(after.claim(source, Set.of(handled, unhandled), alive, Duration.ofMinutes(1)))
                .containsOnly(entry(handled, Claim.HANDLED), entry(unhandled, Claim.OURS));
    }

    @Test
    void countersTornByADeathAreCountedAnewWhenTheEngineStarts() {
        UserId user = anyUser();
        GenerationJob job = anyJobWithPictures(user, 2);
        STORE.store().ledger().accept(job, DailyLimit.of(3));
        STORE.sql("UPDATE quota_usage SET held = 3", Map.of());
        GenerationJob uncounted = anyJobWithPictures(anyUser(), 1);
        STORE.store().ledger().accept(uncounted, DailyLimit.of(3));
        STORE.sql(
                "DELETE FROM quota_usage WHERE user_id = :id",
                Map.of("id", uncounted.user().value()));

        new LedgerRepair(STORE.store().database()).atStart(NOW);

        assertThat(STORE.store().ledger().verify()).isEmpty();
        assertThat(STORE.store().ledger().use(user, job.day()).held()).isEqualTo(new PictureCount(2));
    }

    /** As java.sql.Timestamp an instant of the hour that comes twice would lose an hour. */
    @Test
    void timesInTheHourThatComesTwiceComeBackAsTheyWere() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            STORE.reopened();
            Instant first = Instant.parse("2026-10-25T00:30:00Z");
            Instant second = Instant.parse("2026-10-25T01:30:00Z");
            UserId early = anyUser();
            UserId late = anyUser();
            STORE.store().directory().meet(early, Profile.UNKNOWN, USER, first);
            STORE.store().directory().meet(late, Profile.UNKNOWN, USER, second);

            assertThat(STORE.store().directory().find(early).orElseThrow().firstSeen())
                    .isEqualTo(first);
            assertThat(STORE.store().directory().find(late).orElseThrow().firstSeen())
                    .isEqualTo(second);
        } finally {
            TimeZone.setDefault(zone);
            STORE.reopened();
        }
    }

    /** Interrupting a thread at a file of H2 closes the file; without a cache every statement is at the file. */
    @Test
    void interruptedThreadsDoNotHarmTheStore(@TempDir Path folder) throws Exception {
        var uncached = DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("lira") + ";CACHE_SIZE=0", "lira", "");
        var settings = PersistenceSettings.of(uncached, folder.resolve("spool"));
        Set<GenerationJob> acknowledged = ConcurrentHashMap.newKeySet();
        try (PersistentStore store = PersistentStore.open(settings)) {
            interruptWorkers(store.ledger(), acknowledged);

            store.ledger().accept(anyJobWithPictures(anyUser(), 1), DailyLimit.of(3));
            assertThat(store.ledger().verify()).isEmpty();
        }
        try (PersistentStore again = PersistentStore.open(settings)) {
            assertThat(acknowledged)
                    .isNotEmpty()
                    .allMatch(job -> again.ledger().find(job.id()).isPresent());
            assertThat(again.ledger().verify()).isEmpty();
        }
    }

    private static void interruptWorkers(GenerationLedger ledger, Set<GenerationJob> acknowledged) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    GenerationJob job = anyJobWithPictures(anyUser(), 1);
                    ledger.accept(job, DailyLimit.of(3));
                    acknowledged.add(job);
                }
            }));
        }
        for (int i = 0; i < INTERRUPTS; i++) {
            workers.get(i % workers.size()).interrupt();
            LockSupport.parkNanos(100_000);
        }
        stop.set(true);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    /** PostgreSQL refuses these characters; both stores leave them out. */
    @Test
    void aNameThatNoDatabaseCanKeepIsCleaned() {
        UserId user = anyUser();
        Profile odd = new Profile("A\u0000n\uD83Dya", "\u0000", null);

        STORE.store().directory().meet(user, odd, USER, NOW);

        assertThat(STORE.store().directory().find(user).orElseThrow().profile())
                .isEqualTo(new Profile("Anya", null, null));
    }

    @Test
    void thePlaceInLineStaysRightWithManyWaiting() {
        QuotaDay day = new QuotaDay(LocalDate.of(2026, 11, 23));
        STORE.sql("""
                INSERT INTO job (id, request_key, user_id, reply_to, prompt, plan, qday, accepted_at, line_at, pictures,
                    state, revision, held, charged, plan_step, tries)
                SELECT LPAD(CAST(x AS VARCHAR), 16, '0'), CAST(x AS VARCHAR), 'u', 'c', 'p', 'm', :day,
                    CURRENT_TIMESTAMP, :lineAt, 1, 'WAITING', 0, 1, 0, 0, 0
                FROM SYSTEM_RANGE(1, 10000)""", Map.of("day", day.date(), "lineAt", JobFixture.ACCEPTED_AT.atOffset(ZoneOffset.UTC)));

        var answer = STORE.store().ledger().accept(anyJobWithPictures(anyUser(), 1), DailyLimit.of(3));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.placeInLine()).isEqualTo(10_001));
    }
}
