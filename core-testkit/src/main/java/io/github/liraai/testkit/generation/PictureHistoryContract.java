package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.PictureFile;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.history.Tap;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link PictureHistory} must do. Extend it, say how to reach the stores, and its tests run. */
public abstract class PictureHistoryContract {
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant ARRIVED = Instant.parse("2026-11-23T09:01:00.123456Z");
    private static final LevelName USER = new LevelName("user");
    private static final ShareId SHARE = new ShareId("0".repeat(25) + "1");
    private static final ShareId OTHER_SHARE = new ShareId("v".repeat(26));

    /** Gives the history under test: the same store throughout a test, empty at its beginning. */
    protected abstract PictureHistory history();

    /** Gives the same history as just opened after a restart; the same object where nothing outlives it. */
    protected PictureHistory reopened() {
        return history();
    }

    /** Gives the ledger upon the same store. */
    protected abstract GenerationLedger ledger();

    /** Gives the directory upon the same store. */
    protected abstract AccessDirectory directory();

    /** Gives the choices upon the same store. */
    protected abstract PreferenceStore preferences();

    private StoredJob painted(GenerationJob job) {
        return hooks().painted(hooks().accepted(job, 100));
    }

    private LedgerHooks hooks() {
        return new LedgerHooks() {
            @Override
            public GenerationLedger ledger() {
                return PictureHistoryContract.this.ledger();
            }

            @Override
            public GenerationLedger reopened() {
                return ledger();
            }

            @Override
            public int schedules() {
                return 0;
            }

            @Override
            public void tamperWithUse(UserId user, QuotaDay day) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void tamperWithSchedule(JobId job) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private JobId delivered(GenerationJob job, String... files) {
        Receipt receipt = new Receipt(
                ARRIVED, List.of(files).stream().map(PictureFile::new).toList());
        assertThat(ledger().settleDelivered(painted(job), job.pictures(), receipt))
                .isPresent();
        return job.id();
    }

    private JobId delivered(UserId user, Instant acceptedAt) {
        return delivered(JobFixture.anyJobWithAcceptedAt(user, acceptedAt), "file");
    }

    private static AuditEntry entry(UserId user) {
        return new AuditEntry(NOON, new Actor("test"), user, "forget", "all");
    }

    private static List<JobId> ids(List<PastJob> jobs) {
        return jobs.stream().map(past -> past.stored().job().id()).toList();
    }

    @Test
    void whatArrivedIsFoundAgainAlsoAfterARestart() {
        GenerationJob job = JobFixture.anyJobWithPictures(anyUser(), 2);
        StoredJob before = painted(job);
        Receipt receipt = new Receipt(ARRIVED, List.of(new PictureFile("photo:1"), new PictureFile("x".repeat(300))));

        StoredJob settled =
                ledger().settleDelivered(before, job.pictures(), receipt).orElseThrow();

        PastJob past = reopened().find(job.id()).orElseThrow();
        assertThat(past.stored()).isEqualTo(settled);
        assertThat(past.paintedBy()).isEqualTo(JobFixture.MODEL);
        assertThat(past.deliveredAt()).isEqualTo(ARRIVED);
        assertThat(past.pictures()).hasSize(2);
        assertThat(past.files()).isEqualTo(receipt.files());
        assertThat(past.charged()).isEqualTo(2);
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void aDeliveryIsSettledOnce() {
        GenerationJob job = JobFixture.anyJob();
        StoredJob before = painted(job);
        Receipt first = new Receipt(ARRIVED, List.of(new PictureFile("first")));
        Receipt second = new Receipt(ARRIVED.plusSeconds(1), List.of(new PictureFile("second")));

        assertThat(ledger().settleDelivered(before, PictureCount.ONE, first)).isPresent();
        assertThat(ledger().settleDelivered(before, PictureCount.ONE, second)).isEmpty();

        assertThat(history().find(job.id()).orElseThrow().files()).containsExactly(new PictureFile("first"));
        assertThat(ledger().use(job.user(), job.day()).charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void fewerFilesThanPicturesAreKeptAsTheyAre() {
        JobId job = delivered(JobFixture.anyJobWithPictures(anyUser(), 3), "only");

        assertThat(history().find(job).orElseThrow().files()).containsExactly(new PictureFile("only"));
    }

    @Test
    void aJobUnderWayIsFoundWithoutPictures() {
        GenerationJob job = JobFixture.anyJob();
        ledger().accept(job, DailyLimit.of(3));

        PastJob past = history().find(job.id()).orElseThrow();

        assertThat(past.pictures()).isEmpty();
        assertThat(past.files()).isEmpty();
        assertThat(past.deliveredAt()).isNull();
        assertThat(past.paintedBy()).isNull();
        assertThat(history().find(JobFixture.anyJob().id())).isEmpty();
        assertThat(history().delivered(job.user(), 0, 5)).isEmpty();
    }

    @Test
    void pagesGoFromTheNewestToTheOldestAndAreOnesOwn() {
        UserId user = anyUser();
        JobId first = delivered(user, NOON);
        JobId second = delivered(user, NOON.plusSeconds(1));
        JobId third = delivered(user, NOON.plusSeconds(2));
        delivered(anyUser(), NOON);
        GenerationJob failed = JobFixture.anyJobOf(user);
        ledger().settle(hooks().accepted(failed, 100), PictureCount.NONE, new Failed(Cause.TIMEOUT, 0));

        assertThat(ids(history().delivered(user, 0, 2))).containsExactly(third, second);
        assertThat(ids(reopened().delivered(user, 2, 2))).containsExactly(first);
        assertThat(history().countDelivered(user)).isEqualTo(3);
        assertThat(history().countDelivered(anyUser())).isZero();
    }

    @Test
    void aPageHasALimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> history().delivered(anyUser(), 0, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> history().delivered(anyUser(), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> history().delivered(anyUser(), -1, 5));
    }

    @Test
    void aShareKeepsItsFirstName() {
        JobId job = delivered(anyUser(), NOON);

        assertThat(history().share(job, SHARE)).contains(SHARE);
        assertThat(history().share(job, OTHER_SHARE)).contains(SHARE);

        assertThat(reopened().shared(SHARE))
                .map(past -> past.stored().job().id())
                .contains(job);
        assertThat(history().shared(OTHER_SHARE)).isEmpty();
        assertThat(history().share(JobFixture.anyJob().id(), OTHER_SHARE)).isEmpty();
        assertThat(history().shared(OTHER_SHARE)).isEmpty();
    }

    @Test
    void aSecondTapAtOnceDoesNotCount() {
        UserId user = anyUser();
        Tap first = new Tap(user, "same:1", "a");
        Tap second = new Tap(user, "same:1", "b");

        assertThat(history().counts(first, NOON)).isTrue();
        assertThat(history().counts(second, NOON.plusMillis(900))).isFalse();
        assertThat(history().counts(first, NOON.plusMillis(950)))
                .as("brought again")
                .isTrue();
        assertThat(history().counts(second, NOON.plus(Tap.DOUBLE))).isTrue();
        assertThat(reopened().counts(new Tap(user, "same:1", "c"), NOON.plus(Tap.DOUBLE)))
                .isFalse();
    }

    @Test
    void tapsOfOthersAndOnOtherButtonsCountForThemselves() {
        UserId user = anyUser();

        assertThat(history().counts(new Tap(user, "same:1", "a"), NOON)).isTrue();
        assertThat(history().counts(new Tap(user, "same:2", "b"), NOON)).isTrue();
        assertThat(history().counts(new Tap(anyUser(), "same:1", "c"), NOON)).isTrue();
    }

    @Test
    @Timeout(120)
    void ofManyTapsAtOnceOneCounts() {
        UserId user = anyUser();

        List<Boolean> answers = race(16, i -> history().counts(new Tap(user, "same:1", "tap" + i), NOON));

        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    void wordsOfOldFinishedJobsAreForgottenAndAllElseStays() {
        UserId user = anyUser();
        JobId old = delivered(user, NOON);
        JobId recent = delivered(user, NOON.plusSeconds(10));
        GenerationJob open = JobFixture.anyJobWithAcceptedAt(user, NOON);
        ledger().accept(open, DailyLimit.of(100));

        assertThat(history().forgetWords(NOON.plusSeconds(5))).isEqualTo(1);
        assertThat(history().forgetWords(NOON.plusSeconds(5))).isZero();

        PastJob forgotten = reopened().find(old).orElseThrow();
        assertThat(forgotten.stored().job().prompt().isGone()).isTrue();
        assertThat(forgotten.charged()).isEqualTo(1);
        assertThat(forgotten.pictures()).hasSize(1);
        assertThat(history().find(recent).orElseThrow().stored().job().prompt().text())
                .isEqualTo("котик");
        assertThat(history()
                        .find(open.id())
                        .orElseThrow()
                        .stored()
                        .job()
                        .prompt()
                        .isGone())
                .isFalse();
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void wordsToAvoidGoWithTheWords() {
        GenerationJob job = JobFixture.anyJobWithOptions(
                new Prompt("котик"),
                PictureOptions.builder().negative("собака").seed(7L).build());
        delivered(job);

        history().forgetWords(Instant.parse("2027-01-01T00:00:00Z"));

        PictureOptions options =
                history().find(job.id()).orElseThrow().stored().job().options();
        assertThat(options.negative()).isNull();
        assertThat(options.seed()).isEqualTo(7L);
    }

    @Test
    void forgettingSomebodyLeavesTheirLimitAndNothingToRead() {
        UserId user = anyUser();
        UserId other = anyUser();
        directory().meet(user, new Profile("Анна", "anna", "ru"), USER, NOON);
        Preferences chosen = new Preferences(JobFixture.MODEL, PictureOptions.defaults(), "en", true);
        preferences().change(user, kept -> chosen);
        Place place = new Place("chat:1");
        preferences().await(new PromptWait(user, place, JobFixture.MODEL, NOON.plusSeconds(60)));
        GenerationJob job = JobFixture.anyJobOf(user);
        delivered(job, "file");
        history().share(job.id(), SHARE);
        JobId others = delivered(other, NOON);

        List<JobId> forgotten = history().forget(user, entry(user));

        assertThat(forgotten).containsExactly(job.id());
        PastJob past = reopened().find(job.id()).orElseThrow();
        assertThat(past.stored().job().prompt().isGone()).isTrue();
        assertThat(past.files()).isEmpty();
        assertThat(history().shared(SHARE)).isEmpty();
        assertThat(preferences().preferences(user)).isEqualTo(Preferences.NONE);
        assertThat(preferences().waiting(user, place, NOON)).isEmpty();
        assertThat(directory().find(user).orElseThrow().profile()).isEqualTo(Profile.UNKNOWN);
        assertThat(directory().find(user).orElseThrow().level()).isEqualTo(USER);
        assertThat(directory().audit(1)).containsExactly(entry(user));
        assertThat(ledger().use(user, job.day()).charged()).isEqualTo(PictureCount.ONE);
        assertThat(ledger().verify()).isEmpty();
        assertThat(history().find(others).orElseThrow().stored().job().prompt().isGone())
                .isFalse();
    }

    /** Bug: the name that people are searched by stayed behind. */
    @Test
    void whoIsForgottenIsNotFoundByTheirName() {
        UserId user = anyUser();
        String name = "Name" + user.value();
        directory().meet(user, new Profile(name, "handle" + user.value(), "ru"), USER, NOON);
        assertThat(directory().list(called(name))).hasSize(1);

        history().forget(user, entry(user));

        assertThat(directory().list(called(name))).isEmpty();
        assertThat(directory().list(called("@handle" + user.value()))).isEmpty();
        assertThat(directory().list(called(user.value())))
                .as("their number still finds them")
                .hasSize(1);
    }

    private static MemberQuery called(String words) {
        return new MemberQuery(words, null, null, 10);
    }

    @Test
    void forgettingAStrangerOnlyWritesTheAudit() {
        UserId user = anyUser();

        assertThat(history().forget(user, entry(user))).isEmpty();

        assertThat(directory().find(user)).isEmpty();
        assertThat(directory().audit(1)).containsExactly(entry(user));
    }
}
