package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommand;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithKey;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.generation.RequestPictures.Result.Accepted;
import io.github.liraai.core.generation.RequestPictures.Result.Duplicate;
import io.github.liraai.core.generation.RequestPictures.Result.Exhausted;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.Racing;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RequestPicturesTest {
    private static final Actor CLI = new Actor("cli");
    private static final Instant MIDNIGHT_IN_MOSCOW = Instant.parse("2026-11-23T21:00:00Z");

    private final InMemoryLira world = InMemoryLira.create();

    private Result request(Command command) {
        return world.lira().requestPictures().request(command);
    }

    private static QuotaStatus status(int limit, int charged, int held) {
        return new QuotaStatus(
                DailyLimit.of(limit), new PictureCount(charged), new PictureCount(held), MIDNIGHT_IN_MOSCOW);
    }

    @Test
    void aRequestIsHeldQueuedAndToldWhatIsLeft() {
        Command command = anyCommand();

        Result result = request(command);

        assertThat(result).isInstanceOfSatisfying(Accepted.class, accepted -> {
            GenerationJob job = accepted.job().job();
            assertThat(job.key()).isEqualTo(command.key());
            assertThat(job.user()).isEqualTo(command.user());
            assertThat(job.replyTo()).isEqualTo(command.replyTo());
            assertThat(job.prompt().text()).isEqualTo("котик");
            assertThat(job.options().toBuilder().seed(null).build()).isEqualTo(command.options());
            assertThat(job.options().seed())
                    .as("a seed of its own, by which its picture can be told")
                    .isBetween(0L, (long) Integer.MAX_VALUE);
            assertThat(job.acceptedAt()).isEqualTo(world.clock().instant());
            assertThat(accepted.quota()).isEqualTo(status(3, 0, 1));
            assertThat(accepted.quota().left()).hasValue(2);
            assertThat(accepted.placeInLine()).isEqualTo(1);
            assertThat(world.ledger().schedule().waiting()).containsExactly(job.id());
        });
        assertThat(world.painter().calls())
                .as("nothing is called while accepting")
                .isEmpty();
    }

    @Test
    void somebodyNewIsEnteredAtTheFirstLevel() {
        UserId user = anyUser();

        request(anyCommandOf(user));

        assertThat(world.directory().find(user)).map(Member::level).contains(LevelFixture.USER);
    }

    @Test
    void theFourthPictureOfAUsersDayIsRefusedWithTheTimeOfTheReset() {
        UserId user = anyUser();
        request(anyCommandWithPictures(user, 2));
        request(anyCommandOf(user));

        Result fourth = request(anyCommandOf(user));

        assertThat(fourth).isEqualTo(new Exhausted(status(3, 0, 3)));
        assertThat(world.ledger().unfinished(user)).hasSize(2);
    }

    @Test
    void aSubscriberHasFiveAndAnAdminNoLimit() {
        UserId subscriber = anyUser();
        UserId admin = anyUser();
        world.lira().manageAccess().change(new AccessChange.SetLevel(subscriber, CLI, LevelFixture.SUBSCRIBER));
        world.lira().manageAccess().change(new AccessChange.SetLevel(admin, CLI, LevelFixture.ADMIN));

        request(anyCommandWithPictures(subscriber, 3));
        assertThat(request(anyCommandWithPictures(subscriber, 2))).isInstanceOf(Accepted.class);
        assertThat(request(anyCommandOf(subscriber))).isEqualTo(new Exhausted(status(5, 0, 5)));
        for (int i = 0; i < 20; i++) {
            assertThat(request(anyCommandWithPictures(admin, 3)))
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            accepted -> assertThat(accepted.quota().left()).isEmpty());
        }
    }

    @Test
    @Timeout(60)
    void ofEightRequestsAtOnceThreePassAtALimitOfThree() {
        UserId user = anyUser();

        List<Result> results = Racing.race(8, i -> request(anyCommandOf(user)));

        assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(3);
        assertThat(results).filteredOn(Exhausted.class::isInstance).hasSize(5);
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 3));
    }

    @Test
    @Timeout(60)
    void theSameRequestSixteenTimesAtOnceIsOneJob() {
        UserId user = anyUser();
        RequestKey key = JobFixture.anyKey();

        List<Result> results = Racing.race(16, i -> request(anyCommandWithKey(user, key)));

        assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Duplicate.class::isInstance).hasSize(15);
        assertThat(world.listener().heard(Heard.Accepted.class)).hasSize(1);
    }

    @Test
    void aRequestRepeatedAfterItsPictureArrivedIsTheEarlierJobAndChargedOnce() {
        Command command = anyCommand();
        request(command);
        world.engine().runAll();

        Result again = request(command);
        world.engine().runAll();

        assertThat(again)
                .isEqualTo(new Duplicate(
                        world.ledger().find(JobId.of(command.key())).orElseThrow()));
        assertThat(world.delivery().arrivals()).hasSize(1);
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(1, 0));
    }

    /** A message redelivered after its sender was blocked was once answered with a refusal, while its picture was on the way. */
    @Test
    void aRepeatedRequestIsTheEarlierJobAlsoWhenTheRulesHaveTurnedAgainstIt() {
        Command command = anyCommand();
        Accepted accepted = (Accepted) request(command);
        world.lira().manageAccess().change(new AccessChange.BlockUser(command.user(), CLI, new Block(null)));

        Result again = request(command);

        assertThat(again).isEqualTo(new Duplicate(accepted.job()));
    }

    @Test
    void whatBecameOfARequestIsFoundByItsKey() {
        Command command = anyCommand();

        assertThat(world.lira().findGeneration().of(command.key())).isEmpty();
        Accepted accepted = (Accepted) request(command);
        assertThat(world.lira().findGeneration().of(command.key())).contains(accepted.job());
    }

    @Test
    void aLevelThatIsNoLongerConfiguredCountsAsTheNewcomers() {
        UserId user = anyUser();
        world.directory()
                .apply(
                        new AccessChange.SetLevel(user, CLI, new LevelName("gold")),
                        LevelFixture.USER,
                        world.clock().instant());

        assertThat(request(anyCommandOf(user)))
                .isInstanceOfSatisfying(
                        Accepted.class, accepted -> assertThat(accepted.quota()).isEqualTo(status(3, 0, 1)));
    }

    @Test
    void whileTheStoreIsAwayNothingIsGranted() {
        UserId user = anyUser();
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> request(anyCommandOf(user)));

        world.store().comeBack();
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.ledger().schedule().waiting()).isEmpty();
        assertThat(world.listener().heard()).isEmpty();
    }

    @Test
    void theListenerHearsWhatIsAcceptedAndWhatIsNot() {
        UserId user = anyUser();
        Command fits = anyCommandWithPictures(user, 3);
        Command tooMuch = anyCommandOf(user);

        Accepted accepted = (Accepted) request(fits);
        Result exhausted = request(tooMuch);
        request(fits);

        assertThat(world.listener().heard())
                .containsExactly(new Heard.Accepted(accepted.job().job()), new Heard.Refused(tooMuch, exhausted));
    }

    @Test
    void theListenerHearsOfARuleThatRefused() {
        Command command = anyCommand();
        world.lira().manageAccess().change(new AccessChange.BlockUser(command.user(), CLI, new Block(null)));

        Result refused = request(command);

        assertThat(refused).isInstanceOf(Result.Refused.class);
        assertThat(world.listener().heard()).containsExactly(new Heard.Refused(command, refused));
    }
}
